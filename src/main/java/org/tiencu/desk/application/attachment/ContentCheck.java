package org.tiencu.desk.application.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.tiencu.platform.refusal.Refusal;

/** Finds out what a file is by its content, and refuses what is not whole, too large inside, or carries code. */
final class ContentCheck {

    static final String NOT_TAKEN = "Chỉ nhận tệp PDF, ảnh PNG, JPEG và văn bản Word (.docx) không bị hỏng.";

    private static final int HEAD = 8;
    private static final int TAIL = 1024;
    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 100_000_000;

    private ContentCheck() {
    }

    /** The kind of the file, whatever it is called. */
    static FileKind kindOf(Path file) throws IOException {
        String head = latin(file, 0, HEAD);
        if (head.startsWith("%PDF-1.") || head.startsWith("%PDF-2.")) {
            checkPdf(file);
            return FileKind.PDF;
        }
        if (head.equals("\u0089PNG\r\n\u001a\n")) {
            checkImage(file, "png");
            return FileKind.PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            checkImage(file, "jpeg");
            return FileKind.JPEG;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            DocxCheck.check(file);
            return FileKind.DOCX;
        }
        throw refused(NOT_TAKEN);
    }

    static Refusal refused(String message) {
        return Refusal.field("file", "Tệp", message);
    }

    /** A PDF that was cut off has no trailer. */
    private static void checkPdf(Path file) throws IOException {
        String tail = latin(file, Math.max(0, Files.size(file) - TAIL), TAIL);
        if (!tail.contains("startxref") || !tail.contains("%%EOF")) {
            throw refused("Tệp PDF không đầy đủ. Hãy mở tệp, lưu lại rồi gửi lại.");
        }
    }

    /** Only the header is read: an image is never drawn here. */
    private static void checkImage(Path file, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (InputStream in = Files.newInputStream(file); ImageInputStream image = new MemoryCacheImageInputStream(in)) {
            reader.setInput(image, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
                throw refused("Ảnh quá lớn: mỗi cạnh không quá " + LONGEST_SIDE + " điểm ảnh, cả ảnh không quá "
                        + MOST_PIXELS / 1_000_000 + " triệu điểm ảnh.");
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw refused("Ảnh bị hỏng, không mở được.");
        } finally {
            reader.dispose();
        }
    }

    private static String latin(Path file, long from, int length) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(length, in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
