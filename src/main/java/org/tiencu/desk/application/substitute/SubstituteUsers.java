package org.tiencu.desk.application.substitute;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The users of the installation, to choose one of them. */
public interface SubstituteUsers {

    /**
     * A user.
     *
     * @param name as Tasklist shows it
     * @param roles what he does where, in Vietnamese
     */
    record Person(String id, String name, String roles) {
    }

    /** Users whose name, id or role has each word of the text, with or without marks; by name. */
    List<Person> search(String text, int limit);

    /** Names by id; who has none, or is no longer there, keeps the id. */
    Map<String, String> names(Collection<String> ids);
}
