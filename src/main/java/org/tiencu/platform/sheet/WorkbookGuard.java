package org.tiencu.platform.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tiencu.platform.refusal.Refusal;

/**
 * Looks at what a file is before it is read as a workbook: its content counts, not its name. The library that reads it has
 * no limits of its own, so everything is unpacked once here and thrown away, and whatever would let it grow is refused.
 */
final class WorkbookGuard {

    static final int MOST_BYTES = 10_000_000;
    /** A file of 20,000 full rows comes to about a third of it. */
    static final long MOST_UNPACKED_BYTES = 80_000_000;

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_TEXT = 1_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final XMLInputFactory XML = factory();

    private long unpacked;
    private int sharedTexts;
    private int highestSharedText = -1;

    private WorkbookGuard() {
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Lets a harmless workbook pass.
     *
     * @throws Refusal with a sentence about what the file is instead
     */
    static void check(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.input("Tệp lớn quá 10 MB.");
        }
        if (startsWith(file, OLE2)) {
            throw Refusal.input("Tệp là sổ tính kiểu cũ (.xls) hoặc có mật khẩu. "
                    + "Hãy lưu lại dưới dạng .xlsx, không đặt mật khẩu.");
        }
        if (!startsWith(file, ZIP)) {
            throw Refusal.input("Tệp không phải là sổ tính .xlsx.");
        }
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            new WorkbookGuard().check(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return Refusal.input("Không đọc được tệp này như một sổ tính .xlsx. "
                + "Hãy mở bằng phần mềm bảng tính và lưu lại dưới dạng .xlsx.");
    }

    private static Refusal tooMuch() {
        return Refusal.input("Nội dung tệp sau khi giải nén quá lớn. Hãy chia thành nhiều tệp nhỏ hơn.");
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= file.length || file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private void check(ZipFile zip) throws IOException, XMLStreamException {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.size() > MOST_ENTRIES) {
            throw tooMuch();
        }
        boolean workbook = false;
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith("vbaproject.bin")) {
                throw macros();
            }
            workbook |= name.equals("[content_types].xml");
            try (InputStream content = new Counted(zip.getInputStream(entry))) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    scan(content);
                } else {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
        if (!workbook || highestSharedText >= sharedTexts) {
            throw unreadable();
        }
    }

    private static Refusal macros() {
        return Refusal.input("Tệp có chứa macro. Hãy lưu lại dưới dạng .xlsx không có macro.");
    }

    private void scan(InputStream content) throws XMLStreamException {
        XMLStreamReader xml = XML.createXMLStreamReader(content);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw unreadable();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "si" -> sharedTexts++;
                    case "c" -> cell(xml);
                    case "Override", "Default" -> contentType(xml.getAttributeValue(null, "ContentType"));
                    case "Relationship" -> relationship(xml);
                    default -> { }
                }
            }
        }
    }

    private static void contentType(String type) {
        if (type != null && type.contains("macroEnabled")) {
            throw macros();
        }
        if (type != null && (type.contains("sheet.binary") || type.contains("wordprocessingml.document.main")
                || type.contains("presentationml.presentation.main"))) {
            throw Refusal.input("Tệp không phải là sổ tính .xlsx.");
        }
    }

    /** What is read as a sheet has to have been looked at here. */
    private static void relationship(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "Type");
        String target = xml.getAttributeValue(null, "Target");
        if (type != null && type.endsWith("/worksheet")
                && (target == null || !target.toLowerCase(Locale.ROOT).endsWith(".xml"))) {
            throw unreadable();
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String place = xml.getAttributeValue(null, "r");
        if (place != null && column(place) > MOST_COLUMNS) {
            throw unreadable();
        }
        if ("s".equals(xml.getAttributeValue(null, "t"))) {
            highestSharedText = Math.max(highestSharedText, sharedText(xml));
        }
    }

    private static long column(String place) {
        long column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)) && column <= MOST_COLUMNS; i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        return column;
    }

    private static int sharedText(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS && text.length() < MOST_TEXT) {
                text.append(xml.getText());
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
        }
        String number = text.toString().strip();
        return number.isEmpty() ? -1 : Integer.parseInt(number);
    }

    /** Counts what is unpacked, over all entries. */
    private final class Counted extends FilterInputStream {

        private Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return count(super.read(bytes, offset, length));
        }

        private int count(int read) {
            unpacked += Math.max(read, 0);
            if (unpacked > MOST_UNPACKED_BYTES) {
                throw tooMuch();
            }
            return read;
        }
    }
}
