/** Use cases around the voting steps: policy request, list of persons, explanations, assessment, delay, failure. */
package org.tiencu.personnel.application.nomination;
