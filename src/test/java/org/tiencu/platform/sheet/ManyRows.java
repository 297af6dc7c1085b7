package org.tiencu.platform.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a file in a Java of its own, whose memory is small. */
public final class ManyRows {

    private ManyRows() {
    }

    /** Prints how many rows the file has; the columns are C0 to C14. */
    public static void main(String... arguments) throws IOException {
        int[] count = new int[1];
        SheetReaderTest.reader(15).read(Files.readAllBytes(Path.of(arguments[0])), new SheetReader.Rows() {
            @Override
            public void row(SheetRow row) {
                count[0]++;
            }

            @Override
            public void wrong(List<CellError> errors) {
                throw new IllegalStateException(errors.toString());
            }
        });
        System.out.print(count[0]);
    }
}
