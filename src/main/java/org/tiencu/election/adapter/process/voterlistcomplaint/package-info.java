/** Connects the complaints about a voter list with their model. */
package org.tiencu.election.adapter.process.voterlistcomplaint;
