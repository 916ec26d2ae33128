using System.Collections.Immutable;
using Regalia.Incidents.Records;
using Regalia.Incidents.Sources.Cfr;
using Regalia.Incidents.Sources.Cissm;
using Regalia.Incidents.Sources.Csis;
using Regalia.Incidents.Sources.Dcid;
using Regalia.Incidents.Sources.Eurepoc;
using Regalia.Incidents.Sources.Misp;
using Regalia.Incidents.Sources.OwnCsv;
using Regalia.Incidents.Sources.Stix;
using Regalia.Incidents.Sources.Veris;

namespace Regalia.Incidents.Sources;

/// <summary>All sources that can be read.</summary>
/// <remarks>
/// Passing on is allowed only where a licence says so. Sources without a stated licence, and files of one's own whose terms
/// nobody has stated, are kept to oneself.
/// </remarks>
public static class IncidentSources
{
    private const string NoneStated = "none stated";

    private const string OwnTerms = "as the owner of the file says";

    /// <summary>The sources, in the order of lists.</summary>
    public static ImmutableArray<IncidentSource> All { get; } =
    [
        new(
            "cfr",
            "Cyber Operations Tracker",
            "Council on Foreign Relations",
            "https://www.cfr.org/cyber-operations/",
            RecordLevel.Incident,
            "Counts publicly known operations with a suspected state sponsor, as selected by the tracker's editors; profiles of groups stand among them, and several records may come from one report. Operations of criminals are not in it.",
            "Mostly those of the publication that told of the operation, not of its start.",
            NoneStated,
            false,
            () => new CfrReader()
        )
        {
            IdsArePlaces = true,
        },
        new(
            "eurepoc",
            "EuRepoC Global Dataset of Cyber Incidents",
            "European Repository of Cyber Incidents",
            "https://eurepoc.eu/",
            RecordLevel.Incident,
            "Counts incidents that meet its inclusion criteria (political or of critical infrastructure, or politicised); one incident may have hit many receivers. Daily coding began in 2022, so that later years are denser for that alone.",
            "Start and end of the incident; 1 January is a placeholder for the year. Records are added and changed for years afterwards.",
            "CC-BY-NC-4.0",
            false,
            () => new EurepocReader()
        ),
        new(
            "cissm",
            "Cyber Events Database",
            "Center for International and Security Studies at Maryland",
            "https://cissm.umd.edu/research-impact/publications/cyber-events-database-home",
            RecordLevel.VictimImpact,
            "Counts organisations that were hit: one incident with seventy victims is seventy records. Most are of criminals, and most are known from English-language media.",
            "Date of the event as reported; in some copies to the month, or to the year, only.",
            NoneStated,
            false,
            () => new CissmReader()
        )
        {
            IdsArePlaces = true,
        },
        new(
            "dcid",
            "Dyadic Cyber Incident and Campaign Data",
            "R. Maness, B. Valeriano and others",
            "https://doi.org/10.7910/DVN/CQOMYV",
            RecordLevel.VictimImpact,
            "Counts pairs of rival states: one campaign against three rivals is three records, and what hit others than rivals is not in it.",
            "Start and end of the interaction between the two states; 1 January is a placeholder for the year.",
            NoneStated,
            false,
            () => new DcidReader()
        ),
        new(
            "vcdb",
            "VERIS Community Database",
            "The VERIS community",
            "https://github.com/vz-risk/VCDB",
            RecordLevel.VictimImpact,
            "Counts incidents at one victim each, from public disclosures, mostly of the United States and of health care; sampling changed over the years, so that counts of years do not compare.",
            "Date of the incident, often the year only; when it became known is rarely given.",
            "CC-BY-SA-4.0",
            true,
            () => new VerisReader("vcdb")
        ),
        new(
            "csis",
            "Significant Cyber Incidents, parsed copy",
            "Center for Strategic and International Studies; taken apart by others",
            "https://www.csis.org/programs/strategic-technologies-program/significant-cyber-incidents",
            RecordLevel.Report,
            "Counts sentences of a list of significant incidents, taken apart by a language model: secondary evidence, with several incidents in some sentences and several sentences on some incidents.",
            "Month under which the list has the sentence, mostly that of the publication.",
            NoneStated,
            false,
            () => new CsisReader()
        )
        {
            IdsArePlaces = true,
        },
        new(
            "misp",
            "MISP galaxy and MISP events",
            "The MISP project; of events, whoever shared them",
            "https://www.misp-galaxy.org/",
            RecordLevel.Actor,
            "Counts named groups (galaxy) or shared reports (events), and no incidents.",
            "Groups have no dates; an event has the date its author gave it.",
            "CC0-1.0 or BSD-2-Clause for the galaxy; events as their owners say",
            // Events are often shared in confidence, and a snapshot does not say which of the two it holds.
            false,
            () => new MispReader()
        ),
        new(
            "attack",
            "MITRE ATT&CK groups and campaigns",
            "The MITRE Corporation",
            "https://attack.mitre.org/",
            RecordLevel.Actor,
            "Counts groups and campaigns that ATT&CK describes, and no incidents.",
            "Campaigns have the dates when they were first and last seen; groups have none.",
            "MITRE ATT&CK terms of use",
            true,
            () => new StixReader("attack")
        ),
        new(
            "stix",
            "STIX bundles",
            "Whoever made the bundle",
            null,
            RecordLevel.Report,
            "Counts objects of several kinds (reports, incidents, campaigns, groups): count one level at a time.",
            "First and last seen, published or created, by kind of object.",
            OwnTerms,
            false,
            () => new StixReader("stix")
        ),
        new(
            "veris",
            "VERIS records",
            "Whoever wrote the records",
            null,
            RecordLevel.VictimImpact,
            "Counts incidents at one victim each.",
            "Date of the incident, as exactly as the record says.",
            OwnTerms,
            false,
            () => new VerisReader("veris")
        ),
        new(
            "csv",
            "Table of one's own",
            "Whoever wrote the table",
            null,
            RecordLevel.Incident,
            "Counts what the column level says: count one level at a time.",
            "As the columns say.",
            OwnTerms,
            false,
            () => new OwnCsvReader()
        ),
    ];

    /// <summary>The header and two examples of a table of one's own.</summary>
    public static string CsvTemplate => OwnCsvReader.Template;

    /// <summary>A source by its short name, whatever its case; null if there is none.</summary>
    public static IncidentSource? Find(string name)
    {
        foreach (IncidentSource source in All)
        {
            if (string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return source;
            }
        }
        return null;
    }
}
