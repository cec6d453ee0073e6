package org.dateline.snapshot;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.encode.EncodedMB;
import org.jcodec.codecs.h264.encode.MBEncoderHelper;
import org.jcodec.codecs.h264.encode.MBEncoderI16x16;
import org.jcodec.codecs.h264.io.CAVLC;
import org.jcodec.codecs.h264.io.model.MBType;
import org.jcodec.codecs.h264.io.model.NALUnit;
import org.jcodec.codecs.h264.io.model.NALUnitType;
import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.RefPicMarkingIDR;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceHeader;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.codecs.h264.io.write.CAVLCWriter;
import org.jcodec.codecs.h264.io.write.SliceHeaderWriter;
import org.jcodec.common.io.BitWriter;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;

/// Encodes pictures of which most stays as it was, such as a map on which signs appear: blocks of
/// 16 × 16 pixels that have not changed are skipped, the others coded on their own. Without the
/// deblocking filter, so that lettering stays sharp and what is skipped stays as it is.
///
/// Takes the transforms and the entropy coding from jcodec; its own encoder codes every block anew.
final class H264Encoder {
    private static final int QUANTISER = 15;
    private static final int MB = 16;
    private static final int MOST_BYTES = 1024;

    /// `mb_type` of an intra block of 16 × 16, predicted from its mean, with all coefficients
    /// (table 7-11): 1 + mode 2 + 4 × chroma 2 + 12; 5 more among inter blocks (table 7-13).
    private static final int INTRA = 23;

    private final int widthMb;
    private final int heightMb;
    private final SeqParameterSet sps;
    private final PictureParameterSet pps = new PictureParameterSet();
    private final Picture source;
    private final Picture decoded;
    private final boolean[] changed;
    private int frameNumber;

    /// @param width even
    /// @param height even
    H264Encoder(int width, int height) {
        widthMb = (width + MB - 1) / MB;
        heightMb = (height + MB - 1) / MB;
        sps = sequence(width, height);
        pps.deblockingFilterControlPresentFlag = true;
        source = Picture.create(widthMb * MB, heightMb * MB, ColorSpace.YUV420J);
        decoded = Picture.create(widthMb * MB, heightMb * MB, ColorSpace.YUV420J);
        changed = new boolean[widthMb * heightMb];
        Arrays.fill(changed, true);
    }

    private SeqParameterSet sequence(int width, int height) {
        var set = new SeqParameterSet();
        set.profileIdc = 66;
        set.constraintSet0Flag = true;
        set.constraintSet1Flag = true;
        set.levelIdc = 40;
        set.chromaFormatIdc = ColorSpace.YUV420J;
        set.numRefFrames = 1;
        set.frameMbsOnlyFlag = true;
        set.picWidthInMbsMinus1 = widthMb - 1;
        set.picHeightInMapUnitsMinus1 = heightMb - 1;
        set.frameCropRightOffset = (widthMb * MB - width) / 2;
        set.frameCropBottomOffset = (heightMb * MB - height) / 2;
        set.frameCroppingFlag = set.frameCropRightOffset + set.frameCropBottomOffset > 0;
        var colours = new VUIParameters();
        colours.videoSignalTypePresentFlag = true;
        colours.videoFormat = 5;
        colours.colourDescriptionPresentFlag = true;
        colours.colourPrimaries = 1;
        colours.transferCharacteristics = 1;
        colours.matrixCoefficients = 1;
        set.vuiParams = colours;
        return set;
    }

    /// The sequence parameter set as a unit without start code.
    byte[] sequence() {
        ByteBuffer raw = ByteBuffer.allocate(256);
        sps.write(raw);
        return unit(NALUnitType.SPS, raw);
    }

    /// The picture parameter set as a unit without start code.
    byte[] pictures() {
        ByteBuffer raw = ByteBuffer.allocate(256);
        pps.write(raw);
        return unit(NALUnitType.PPS, raw);
    }

    /// Takes the next picture; what differs from the one before is marked.
    void look(BufferedImage picture) {
        Yuv.convert(picture, source, changed);
    }

    /// One frame of the picture looked at last, as one unit with its length before it.
    ///
    /// @param key whether it can be shown without the frames before it
    byte[] encode(boolean key) {
        if (key) {
            frameNumber = 0;
            Arrays.fill(changed, true);
        }
        int coded = 0;
        for (boolean one : changed) {
            coded += one ? 1 : 0;
        }
        BitWriter bits = new BitWriter(ByteBuffer.allocate(MOST_BYTES * (coded + 1)));
        SliceHeader header = new SliceHeader();
        header.sliceType = key ? SliceType.I : SliceType.P;
        header.sps = sps;
        header.pps = pps;
        if (key) {
            header.refPicMarkingIDR = new RefPicMarkingIDR(false, false);
        }
        header.frameNum = frameNumber % 16;
        header.picOrderCntLsb = 2 * frameNumber % 16;
        header.sliceQpDelta = QUANTISER - 26;
        header.disableDeblockingFilterIdc = 1;
        SliceHeaderWriter.write(header, key, 3, bits);
        new Slice(bits, key).write();
        bits.write1Bit(1);
        bits.flush();
        frameNumber++;
        Arrays.fill(changed, false);
        byte[] unit =
                unit(key ? NALUnitType.IDR_SLICE : NALUnitType.NON_IDR_SLICE, bits.getBuffer());
        return ByteBuffer.allocate(unit.length + 4).putInt(unit.length).put(unit).array();
    }

    private static byte[] unit(NALUnitType type, ByteBuffer raw) {
        raw.flip();
        ByteBuffer out = ByteBuffer.allocate(raw.remaining() * 3 / 2 + 8);
        new NALUnit(type, 3).write(out);
        H264Utils.escapeNAL(raw, out);
        return Arrays.copyOf(out.array(), out.position());
    }

    /// The blocks of one frame, row by row.
    private final class Slice {
        private final BitWriter bits;
        private final boolean key;
        private final CAVLC[] entropy = {
            new CAVLC(sps, pps, 2, 2), new CAVLC(sps, pps, 1, 1), new CAVLC(sps, pps, 1, 1)
        };
        private final byte[][] left = {new byte[16], new byte[8], new byte[8]};
        private final byte[][] above = {
            new byte[widthMb * 16], new byte[widthMb * 8], new byte[widthMb * 8]
        };
        private final MBEncoderI16x16 blocks = new MBEncoderI16x16(entropy, left, above);
        private final EncodedMB block = new Unfiltered();
        private int skipped;

        Slice(BitWriter bits, boolean key) {
            this.bits = bits;
            this.key = key;
        }

        void write() {
            for (int y = 0; y < heightMb; y++) {
                for (int x = 0; x < widthMb; x++) {
                    if (key || changed[y * widthMb + x]) {
                        code(x, y);
                    } else {
                        skip(x, y);
                    }
                    remember(x, y);
                }
            }
            if (skipped > 0) {
                CAVLCWriter.writeUE(bits, skipped);
            }
        }

        private void code(int x, int y) {
            if (!key) {
                CAVLCWriter.writeUE(bits, skipped);
                skipped = 0;
            }
            CAVLCWriter.writeUE(bits, key ? INTRA : INTRA + 5);
            blocks.encodeMacroblock(source, x, y, bits, block, null, null, QUANTISER, 0);
            MBEncoderHelper.putBlkPic(decoded, block.getPixels(), x * MB, y * MB);
        }

        /// Nothing moves, so that the predicted motion is always none (8.4.1.1).
        private void skip(int x, int y) {
            skipped++;
            for (int i = 0; i < 4; i++) {
                entropy[0].setZeroCoeff(4 * x + i, 4 * y + i);
            }
            for (int plane = 1; plane < 3; plane++) {
                entropy[plane].setZeroCoeff(2 * x, 2 * y);
                entropy[plane].setZeroCoeff(2 * x + 1, 2 * y + 1);
            }
        }

        /// Keeps the edges from which the blocks to the right and below are predicted.
        private void remember(int x, int y) {
            for (int plane = 0; plane < 3; plane++) {
                int side = plane == 0 ? 16 : 8;
                int stride = widthMb * side;
                byte[] pixels = decoded.getPlaneData(plane);
                int corner = y * side * stride + x * side;
                System.arraycopy(
                        pixels, corner + (side - 1) * stride, above[plane], x * side, side);
                for (int i = 0; i < side; i++) {
                    left[plane][i] = pixels[corner + i * stride + side - 1];
                }
            }
        }
    }

    /// Tells jcodec's filter of block edges that there is nothing to smooth.
    private static final class Unfiltered extends EncodedMB {
        @Override
        public int getQp() {
            return 0;
        }

        @Override
        public MBType getType() {
            return MBType.I_16x16;
        }
    }
}
