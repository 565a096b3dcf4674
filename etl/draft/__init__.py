"""From a press release to a proposed record: rules and lists, evidence for each value, nothing made up."""
