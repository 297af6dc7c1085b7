package org.tiencu.desk.application.cases;

/**
 * What every case has, whatever it is about. No name of a person is in it.
 *
 * @param id number of the case, the business key in the engine
 * @param kind what kind of case it is, in Vietnamese
 * @param unitCode the unit that it is about
 * @param status how far it is, in Vietnamese
 * @param open whether it has not ended
 */
public record CaseFacts(String id, String kind, String unitCode, String status, boolean open) {
}
