package org.tiencu.personnel.application.conference;

import java.util.List;

import org.tiencu.personnel.application.CaseWorld;

/** Makes the use cases of conferences for the tests of other packages. */
public final class ConferenceFixture {

    private ConferenceFixture() {
    }

    public static Conferences in(CaseWorld world) {
        return new Conferences(world.conferences, List.of(world.voting), world.file, world.rules,
                new ResultSecrecy(world.conferences, world.user));
    }
}
