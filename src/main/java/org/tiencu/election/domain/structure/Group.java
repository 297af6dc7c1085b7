package org.tiencu.election.domain.structure;

import java.time.LocalDate;

import org.tiencu.election.domain.candidate.Person;

/** A group of people of whom a list has to have enough: Luật 85/2015/QH13, Điều 8, 9. */
public enum Group {
    WOMEN {
        @Override
        boolean has(Person person, LocalDate electionDay, Integer youngerThan) {
            return person.sex() == Person.Sex.FEMALE;
        }
    },
    ETHNIC_MINORITY {
        @Override
        boolean has(Person person, LocalDate electionDay, Integer youngerThan) {
            return !person.ethnicity().strip().equalsIgnoreCase(MAJORITY);
        }
    },
    YOUNG {
        @Override
        boolean has(Person person, LocalDate electionDay, Integer youngerThan) {
            return person.ageOn(electionDay) < youngerThan;
        }
    },
    NON_PARTY {
        @Override
        boolean has(Person person, LocalDate electionDay, Integer youngerThan) {
            return !person.partyMember();
        }
    },
    REELECTED {
        @Override
        boolean has(Person person, LocalDate electionDay, Integer youngerThan) {
            return person.reelected();
        }
    };

    /** The ethnic group that is no minority. */
    private static final String MAJORITY = "Kinh";

    /**
     * Whether the person belongs to the group.
     *
     * @param youngerThan the age below which he is young; matters for that group only
     */
    abstract boolean has(Person person, LocalDate electionDay, Integer youngerThan);
}
