package org.tiencu.desk.application.datarequest;

import java.util.List;

import org.tiencu.organisation.Official;

/** Somebody who knows what is held about an official; beans of this type are found by themselves. */
public interface HeldData {

    /**
     * A piece of it.
     *
     * @param group what it belongs to, in Vietnamese
     * @param text what is held, in Vietnamese
     */
    record Piece(String group, String text) {
    }

    /** What is held about the official, whoever asks: secret votes and the opinions of others are not part of it. */
    List<Piece> of(Official official);
}
