package org.tiencu.election.application.structure;

/**
 * The list of candidates for the National Assembly of a province, as the National Election Council sees it.
 *
 * @param caseId the province's case
 * @param unitCode the province
 * @param name its name
 * @param sent whether the province has sent its list
 * @param seats deputies to be elected there, null if the province has not recorded them
 */
public record ProvinceList(String caseId, String unitCode, String name, boolean sent, Integer seats) {
}
