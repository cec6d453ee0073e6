package org.dateline.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.geo.Geodesics;
import org.dateline.geo.Position;

/// How well found toponyms agree with gold ones.
///
/// A found toponym is right if its first and last letter are those of a gold one. Accuracy counts
/// those gold toponyms with a known position that were placed within 161 km (100 miles) of it: over
/// all of them, and over those for which there was an answer. AUC is the area under the curve of
/// the logarithm of the sorted errors, from 0 (all exact) to 1 (all at the other side of the
/// world): the trapezoids over i/(n-1) of ln(error in km + 1) / ln(20039).
final class Score {
    static final double NEAR_KM = 161;
    static final double FARTHEST_KM = 20_039;

    private int found;
    private int gold;
    private int right;
    private int overlapping;
    private int placeable;
    private int near;
    private int sure;
    private int sureAndNear;
    private final List<Double> errors = new ArrayList<>();

    /// An answer for a span.
    ///
    /// @param at empty where the gazetteer knows no place
    /// @param sure whether one place leads clearly
    record Answer(int start, int end, Optional<Position> at, boolean sure, String because) {}

    /// One gold toponym with its answer, or a found one that is not gold.
    record Case(Optional<Corpus.Gold> gold, Optional<Answer> answer, Optional<Double> errorKm) {}

    /// Counts one document.
    List<Case> add(List<Corpus.Gold> golds, List<Answer> answers) {
        List<Case> cases = new ArrayList<>();
        found += answers.size();
        gold += golds.size();
        for (Corpus.Gold wanted : golds) {
            Optional<Answer> answer =
                    answers.stream()
                            .filter(a -> a.start() == wanted.start() && a.end() == wanted.end())
                            .findFirst();
            right += answer.isPresent() ? 1 : 0;
            overlapping +=
                    answers.stream()
                                    .anyMatch(
                                            a ->
                                                    a.start() < wanted.end()
                                                            && wanted.start() < a.end())
                            ? 1
                            : 0;
            cases.add(placed(wanted, answer));
        }
        for (Answer answer : answers) {
            if (golds.stream()
                    .noneMatch(g -> g.start() == answer.start() && g.end() == answer.end())) {
                cases.add(new Case(Optional.empty(), Optional.of(answer), Optional.empty()));
            }
        }
        return cases;
    }

    private Case placed(Corpus.Gold wanted, Optional<Answer> answer) {
        if (wanted.at().isEmpty()) {
            return new Case(Optional.of(wanted), answer, Optional.empty());
        }
        placeable++;
        Optional<Position> at = answer.flatMap(Answer::at);
        if (at.isEmpty()) {
            return new Case(Optional.of(wanted), answer, Optional.empty());
        }
        double km = Geodesics.metres(wanted.at().get(), at.get()) / 1000;
        errors.add(km);
        boolean isNear = km <= NEAR_KM;
        near += isNear ? 1 : 0;
        if (answer.filter(Answer::sure).isPresent()) {
            sure++;
            sureAndNear += isNear ? 1 : 0;
        }
        return new Case(Optional.of(wanted), answer, Optional.of(km));
    }

    int gold() {
        return gold;
    }

    int placeable() {
        return placeable;
    }

    double precision() {
        return share(right, found);
    }

    double recall() {
        return share(right, gold);
    }

    double f1() {
        return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
    }

    /// The share of gold toponyms of which at least a letter was found.
    double overlap() {
        return share(overlapping, gold);
    }

    double accuracyOverAll() {
        return share(near, placeable);
    }

    double accuracyOverAnswered() {
        return share(near, errors.size());
    }

    double accuracyOverSure() {
        return share(sureAndNear, sure);
    }

    int sure() {
        return sure;
    }

    int answered() {
        return errors.size();
    }

    double meanErrorKm() {
        return errors.stream().mapToDouble(e -> e).average().orElse(Double.NaN);
    }

    double medianErrorKm() {
        double[] sorted = sorted(errors.size());
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double aucOverAnswered() {
        return auc(sorted(errors.size()));
    }

    /// What has no answer counts as the other side of the world.
    double aucOverAll() {
        return auc(sorted(placeable));
    }

    private double[] sorted(int size) {
        double[] sorted = new double[size];
        Arrays.fill(sorted, FARTHEST_KM);
        for (int i = 0; i < errors.size(); i++) {
            sorted[i] = errors.get(i);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    static double auc(double... sortedKm) {
        if (sortedKm.length == 0) {
            return Double.NaN;
        }
        if (sortedKm.length == 1) {
            return logarithm(sortedKm[0]);
        }
        double area = 0;
        for (int i = 1; i < sortedKm.length; i++) {
            area += (logarithm(sortedKm[i - 1]) + logarithm(sortedKm[i])) / 2;
        }
        return area / (sortedKm.length - 1);
    }

    private static double logarithm(double km) {
        return Math.min(1, Math.log(km + 1) / Math.log(FARTHEST_KM));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
