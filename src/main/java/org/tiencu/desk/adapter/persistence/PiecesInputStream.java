package org.tiencu.desk.adapter.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** A content that is fetched piece by piece while it is read. */
class PiecesInputStream extends InputStream {

    private final IntFunction<Optional<byte[]>> pieces;
    private long left;
    private int number;
    private byte[] piece = new byte[0];
    private int position;

    /**
     * @param pieces gives a piece by its number, from 0
     * @param size bytes of all pieces
     */
    PiecesInputStream(IntFunction<Optional<byte[]>> pieces, long size) {
        this.pieces = pieces;
        this.left = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        if (position == piece.length) {
            piece = pieces.apply(number++).orElseThrow(() -> new IOException("The content was removed while it was read"));
            position = 0;
        }
        int read = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, into, offset, read);
        position += read;
        left -= read;
        return read;
    }
}
