/** Connects the handling of complaints about an election with its model. */
package org.tiencu.election.adapter.process.electioncomplaint;
