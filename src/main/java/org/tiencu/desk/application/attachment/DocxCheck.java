package org.tiencu.desk.application.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A Word document is a zip file with certain parts. It is unpacked here into nothing, with a limit, so that a zip bomb does
 * no harm to whoever opens it later; and it must neither run something nor fetch something when it is opened.
 */
final class DocxCheck {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final long MOST_PACKED = 100;
    /** Under this size an extreme ratio does no harm: long runs of the same character are common in XML. */
    private static final long SMALL = 10L << 20;
    private static final int LARGEST_XML = 4 << 20;
    private static final int BUFFER = 1 << 16;
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final String DOCUMENT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Pattern CODE = Pattern.compile(
            "(^|/)(vbaproject[^/]*|vbadata\\.xml|activex/.*|embeddings/.*\\.bin)$");

    private static final String BROKEN = "Tệp Word bị hỏng hoặc không phải là văn bản Word (.docx).";
    private static final String BOMB = "Tệp Word quá lớn sau khi giải nén.";
    private static final String MACRO = "Tệp Word có macro hoặc đối tượng nhúng. Hãy lưu lại thành .docx không có macro, "
            + "hoặc thành PDF.";
    private static final String EXTERNAL = "Tệp Word lấy nội dung từ nơi khác khi mở. Hãy lưu lại thành PDF.";

    private DocxCheck() {
    }

    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            check(zip);
        } catch (ZipException | XMLStreamException | IllegalArgumentException e) {
            throw ContentCheck.refused(BROKEN);
        }
    }

    private static void check(ZipFile zip) throws IOException, XMLStreamException {
        if (zip.size() > MOST_ENTRIES) {
            throw ContentCheck.refused(BOMB);
        }
        Set<String> names = new HashSet<>();
        long left = MOST_BYTES;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name) || name.startsWith("/") || name.contains("\\") || name.contains("../")) {
                throw ContentCheck.refused(BROKEN);
            }
            if (CODE.matcher(name).find()) {
                throw ContentCheck.refused(MACRO);
            }
            left -= name.equals(CONTENT_TYPES) || name.endsWith(".rels") ? checkXml(zip, entry, name)
                    : unpack(zip, entry, OutputStream.nullOutputStream(), left);
            if (left < 0) {
                throw ContentCheck.refused(BOMB);
            }
        }
        if (!names.contains(CONTENT_TYPES) || !names.contains(DOCUMENT)) {
            throw ContentCheck.refused(BROKEN);
        }
    }

    private static long checkXml(ZipFile zip, ZipEntry entry, String name) throws IOException, XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long size = unpack(zip, entry, bytes, LARGEST_XML);
        XMLStreamReader xml = reader().createXMLStreamReader(new ByteArrayInputStream(bytes.toByteArray()));
        boolean document = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("Relationship")) {
                    checkRelationship(xml);
                }
                document |= isDocument(xml.getAttributeValue(null, "ContentType"));
            }
        }
        if (name.equals(CONTENT_TYPES) && !document) {
            throw ContentCheck.refused(BROKEN);
        }
        return size;
    }

    private static boolean isDocument(String contentType) {
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw ContentCheck.refused(MACRO);
        }
        return DOCUMENT_TYPE.equals(contentType);
    }

    /** A link that somebody has to click is no danger; everything else from outside is fetched when the file is opened. */
    private static void checkRelationship(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "Type");
        if ("External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))
                && (type == null || !type.endsWith("/hyperlink"))) {
            throw ContentCheck.refused(EXTERNAL);
        }
    }

    private static XMLInputFactory reader() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The sizes that the file says of itself are not believed. */
    private static long unpack(ZipFile zip, ZipEntry entry, OutputStream to, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit || size > SMALL && size / MOST_PACKED > entry.getCompressedSize()) {
                    throw ContentCheck.refused(BOMB);
                }
                to.write(buffer, 0, read);
            }
        }
        return size;
    }
}
