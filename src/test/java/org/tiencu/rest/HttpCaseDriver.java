package org.tiencu.rest;

import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.tiencu.organisation.Regime;
import org.tiencu.personnel.adapter.process.CaseDriver;
import org.tiencu.support.Http;
import org.tiencu.support.HttpTasks;

/** Plays the same officials as {@link CaseDriver}, but each in front of a REST client. */
public class HttpCaseDriver extends CaseDriver {

    final Http http;
    final HttpTasks tasks;

    public HttpCaseDriver(ApplicationContext context) {
        this(context, new HttpDoor(context));
    }

    private HttpCaseDriver(ApplicationContext context, HttpDoor door) {
        super(context, door, 1, Regime.STATE);
        this.http = door.http;
        this.tasks = door.tasks;
    }

    /** The body of a start. */
    Map<String, Object> startForm(String source) {
        return startForm(source, post.seats());
    }
}
