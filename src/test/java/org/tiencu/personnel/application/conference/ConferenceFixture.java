package org.tiencu.personnel.application.conference;

import org.tiencu.personnel.application.CaseWorld;

/** Makes the use cases of conferences for the tests of other packages. */
public final class ConferenceFixture {

    private ConferenceFixture() {
    }

    public static Conferences in(CaseWorld world) {
        return new Conferences(world.conferences, world.appointments, world.file, world.rules,
                new ResultSecrecy(world.conferences, world.user));
    }
}
