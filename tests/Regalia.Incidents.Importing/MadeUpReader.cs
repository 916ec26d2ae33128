using System.Globalization;
using Regalia.Evidence;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Importing;

/// <summary>
/// Makes as many records as its files say, with what a store has to survive: every 97th cannot be read, every 53rd has no title, every
/// 31st no date. An edition changes every tenth record.
/// </summary>
/// <param name="source">Name of the source.</param>
/// <param name="version">Version to give itself out for.</param>
public sealed class MadeUpReader(string source, int version) : IncidentReader
{
    private const int Unreadable = 97;

    private static readonly Iso3[] Countries = [.. "XAA XBB XCC XDD XEE XFF".Split(' ').Select(Iso3.Parse)];

    public override int Version => version;

    /// <summary>How many of a file's records can be read.</summary>
    public static int Readable(int records) => records - (records / Unreadable);

    public override IEnumerable<ReadItem> Read(IReadOnlyList<SourceFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (SourceFile file in files)
        {
            string[] words = File.ReadAllText(file.Path).Split(' ');
            int count = int.Parse(words[0], CultureInfo.InvariantCulture);
            int edition = int.Parse(words[1], CultureInfo.InvariantCulture);
            for (int number = 1; number <= count; number++)
            {
                yield return number % Unreadable == 0
                    ? new RejectedRecord(file.Name, number, number, "it is a 97th; expected any other")
                    : new ReadRecord(Make(number, edition));
            }
        }
    }

    private IncidentRecord Make(int number, int edition)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        string changed =
            number % 10 == edition % 10 ? " Revised in edition " + edition.ToString(CultureInfo.InvariantCulture) : "";
        int mixed = unchecked(number * (int)2654435761u) & 0x7fffffff;
        DateOnly day = new(2005 + (mixed % 20), 1 + (mixed % 12), 1 + (mixed % 28));
        Iso3 country = Countries[mixed % Countries.Length];
        return new IncidentRecord
        {
            Source = source,
            Id = "m" + digits,
            Level = RecordLevel.Incident,
            Title = number % 53 == 0 ? null : "Intrusion at works number " + digits,
            Summary =
                "Drawings of a turbine were copied from the works numbered "
                + digits
                + " over several months, as the works said later; the path was a letter with a forged sender."
                + changed,
            Dates =
                number % 31 == 0
                    ? []
                    :
                    [
                        new IncidentDate(DateKind.Started, day, (DatePrecision)(mixed % 3)),
                        new IncidentDate(DateKind.Disclosed, day.AddDays(mixed % 900), DatePrecision.Day),
                    ],
            Victims =
            [
                new Victim("Works " + digits, country.ToString(), country, ["manufacturing"]),
                new Victim(Name: null, "Nowhere", Country: null, []),
            ],
            Attributions =
            [
                new Attribution(["Group " + (mixed % 9)], "unknown", null, "group", "the works", null, Basis: null),
            ],
            References = ["https://example.org/" + digits],
            Repairs = number % 41 == 0 ? ["blank at the end taken away"] : [],
            Fields =
            [
                new SourceField("number", digits),
                new SourceField("type", (mixed % 3) == 0 ? "espionage" : "sabotage"),
                new SourceField("victim", "Works " + digits),
                new SourceField("country", country.ToString()),
                new SourceField("sector", "manufacturing"),
                new SourceField("sector", "turbines"),
                new SourceField("note", "Reported by the works; nobody else has said anything of it." + changed),
            ],
        };
    }
}
