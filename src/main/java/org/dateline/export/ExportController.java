package org.dateline.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dateline.portrayal.ContextQuery;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/// Files of a situation: `/export/{situation}.{format}` with the parameters of the map.
@RestController
class ExportController {
    /// Changes whenever a format is written differently, so that no cache keeps an old file.
    private static final String WRITTEN = "2";

    private final ExportRequests requests;
    private final ExportDesk desk;

    ExportController(ExportRequests requests, ExportDesk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    @GetMapping("/export/{file}")
    void export(
            @PathVariable String file,
            @RequestParam MultiValueMap<String, String> parameters,
            ServletWebRequest web)
            throws IOException {
        int dot = file.indexOf('.');
        String situation = dot < 0 ? file : file.substring(0, dot);
        String ending = dot < 0 ? "" : file.substring(dot + 1);
        ExportFormat format =
                ExportFormat.ofEnding(ending)
                        .orElseThrow(
                                () ->
                                        ExportRefusals.notFound(
                                                "format", ending, ExportFormat.endings()));
        Export export =
                requests.read(situation, parameters)
                        .orElseThrow(
                                () ->
                                        ExportRefusals.notFound(
                                                "situation", situation, requests.situations()));
        HttpServletResponse response = web.getResponse();
        if (response == null || web.checkNotModified(tag(export, format))) {
            return;
        }
        if (web.getHttpMethod().name().equals("HEAD")) {
            headers(response, export, format, web);
            return;
        }
        desk.write(
                export,
                format,
                () -> {
                    headers(response, export, format, web);
                    return response.getOutputStream();
                });
    }

    private static void headers(
            HttpServletResponse response,
            Export export,
            ExportFormat format,
            ServletWebRequest web) {
        response.setContentType(format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(export.fileName() + "." + format.ending())
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("Dateline-Revision", Long.toString(export.revision()));
        if (format == ExportFormat.CSV) {
            String query = web.getRequest().getQueryString();
            response.setHeader(
                    HttpHeaders.LINK,
                    "<"
                            + ContextQuery.encode(export.situation().id())
                            + "."
                            + ExportFormat.CSV_METADATA.ending()
                            + (query == null ? "" : "?" + export.query())
                            + ">; rel=\"describedby\"; type=\"application/csvm+json\"");
        }
    }

    /// Follows from what is asked and the data, so that a cache is answered without any work. Text
    /// may be compressed on its way, which only a weak tag survives.
    private static String tag(Export export, ExportFormat format) {
        String key = WRITTEN + " " + format + " " + export.whole() + " " + export.query();
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(key.getBytes(StandardCharsets.UTF_8));
            String tag = "\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
            return format.isText() ? "W/" + tag : tag;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
