using Regalia.Evidence;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Tests.Exports.Written;

/// <summary>Made-up records with one of everything.</summary>
internal static class MadeUpRecords
{
    internal static IncidentRecord Plain(string id) =>
        new()
        {
            Source = "madeup",
            Id = id,
            Level = RecordLevel.Incident,
            Title = "Plans copied",
        };

    internal static IncidentRecord Full(string id = "7", RecordLevel level = RecordLevel.Incident) =>
        Plain(id) with
        {
            Level = level,
            Summary = "Drawings of a turbine were copied.",
            Dates =
            [
                new IncidentDate(DateKind.Started, new DateOnly(2021, 1, 1), DatePrecision.Year),
                new IncidentDate(DateKind.Ended, new DateOnly(2021, 6, 9), DatePrecision.Day),
                new IncidentDate(DateKind.Disclosed, new DateOnly(2021, 11, 1), DatePrecision.Month),
                new IncidentDate(DateKind.Recorded, new DateOnly(2022, 2, 3), DatePrecision.Day),
            ],
            Victims =
            [
                new Victim("Example Turbines", "Aotearoa", Iso3.Parse("NZL"), ["333611", "Telecomms"]),
                new Victim("Example Parts", null, null, ["Energy"]),
                new Victim(null, "Atlantis", null, []),
                new Victim(null, "Fiji", Iso3.Parse("FJI"), []),
                new Victim(null, null, null, ["Civil society"]),
                new Victim(null, null, null, []),
            ],
            Attributions =
            [
                new Attribution(
                    ["Blue Heron"],
                    "Ruritania",
                    null,
                    "state",
                    "Example Research",
                    new IncidentDate(DateKind.Reported, new DateOnly(2021, 11, 1), DatePrecision.Month),
                    "shared tools"
                ),
                new Attribution(["Blue Heron", "Grey Bird"], null, null, null, null, null, null),
                new Attribution([], null, null, "Activist", null, null, null),
            ],
            Aliases = [new AliasAssertion("Plans copied", "Operation Turbine", "Example Research")],
            References = ["https://example.org/report?a=1", "a paper", "https://example.org/ with blanks"],
            PartOf = ["Summer of turbines"],
            Repairs = ["a blank cell"],
            Fields = [new SourceField("x", "1"), new SourceField("x", "2")],
        };
}
