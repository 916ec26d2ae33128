using System.CommandLine;
using System.Globalization;
using System.Text;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;
using Regalia.Presentation.Incidents;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents trend</c>: records counted over years.</summary>
internal static class IncidentsTrendCommand
{
    public static Command Create(Session session)
    {
        StoreOptions options = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Argument<string?> snapshot = new("SNAPSHOT")
        {
            Description = "cfr@2023-02, or cfr for the one imported last.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> source = new("--source") { Description = "The same as SNAPSHOT.", HelpName = "SNAPSHOT" };
        Option<string?> level = new("--level")
        {
            Description = "Count records that stand for this; needed where a source mixes levels.",
            HelpName = string.Join('|', RecordLevelWords.All),
        };
        Option<string?> filter = FilterOption.Create();
        Option<string> by = new("--by")
        {
            Description = "year, year,region, year,country, region or country (default: year).",
            HelpName = "AXES",
            DefaultValueFactory = _ => "year",
        };
        Option<string?> basis = FilterOption.CreateBasis();
        Option<string?> years = new("--years") { Description = "Only these years: 2014..2022.", HelpName = "FROM..TO" };
        Option<bool> corrected = new("--corrected")
        {
            Description = "Also correct counts for records that come late, by the vintages of the source in the store.",
        };
        Option<string?> svg = new("--svg") { Description = "Also draw it into this file.", HelpName = "FILE" };
        Command command = new(
            "trend",
            "Count the records of one snapshot over the years, with exact 95 % intervals. Counts of different sources, vintages or\n"
                + "levels are never mixed; what a record counts is said beside the numbers.\n\n"
                + "Example: regalia incidents trend cfr@2023-02 --filter \"state and private and espionage\" --by year,region --store incidents"
        )
        {
            snapshot,
            source,
            level,
            filter,
            by,
            basis,
            years,
            corrected,
            svg,
        };
        SharedOptions.RefuseEmpty(svg);
        options.AddTo(command);
        options.KeepOut(command, svg);
        formats.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                create: false,
                store =>
                {
                    string name = Name(parsed.GetValue(snapshot), parsed.GetValue(source));
                    Snapshot counted = StoreOptions.Find(store, name);
                    Classifier classifier = options.Classifier(parsed);
                    RecordFacts facts = store.Facts(counted, classifier);
                    try
                    {
                        TrendQuery query = new()
                        {
                            Level = Level(parsed.GetValue(level)),
                            Filter = FilterOption.Parse(parsed.GetValue(filter), classifier),
                            By = TrendAxes.Parse(parsed.GetValue(by)!),
                            Basis = FilterOption.Basis(parsed.GetValue(basis), facts),
                            From = Years(parsed.GetValue(years)).From,
                            To = Years(parsed.GetValue(years)).To,
                        };
                        query = parsed.GetValue(corrected)
                            ? query with
                            {
                                Lag = ReportingLag.Of(counted, store.Snapshots, s => store.Facts(s, classifier), query),
                            }
                            : query;
                        TrendReport report = new(Trend.Count(facts, query));
                        // First, so that a file that cannot be written is refused before anything is said.
                        if (parsed.GetValue(svg) is { } file)
                        {
                            Draw(report, file);
                        }
                        formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                        return ExitCodes.Done;
                    }
                    catch (Exception e) when (e is TrendException or FilterException)
                    {
                        throw new CommandException(ExitCodes.Usage, e.Message);
                    }
                }
            )
        );
        return command;
    }

    private static string Name(string? snapshot, string? source) =>
        (snapshot, source) switch
        {
            (null, null) => throw new CommandException(ExitCodes.Usage, "no snapshot: name one, e.g. cfr@2023-02"),
            ({ } one, { } other) when !string.Equals(one, other, StringComparison.Ordinal) =>
                throw new CommandException(
                    ExitCodes.Usage,
                    "two snapshots, " + one + " and " + other + ": counts of two are never mixed; name one"
                ),
            _ => snapshot ?? source!,
        };

    private static void Draw(TrendReport report, string file) =>
        StoredFile.Replace(
            file,
            Encoding.UTF8.GetBytes(
                report.Svg()
                    ?? throw new CommandException(
                        ExitCodes.NotFound,
                        "--svg: there is nothing to draw: no record with a year is counted, or the trend is not by year"
                    )
            )
        );

    private static RecordLevel? Level(string? word) =>
        word is null
            ? null
            : RecordLevelWords.Find(word)
                ?? throw new CommandException(
                    ExitCodes.Usage,
                    "--level \"" + word + "\": expected " + string.Join(", ", RecordLevelWords.All)
                );

    private static (int? From, int? To) Years(string? text)
    {
        if (text is null)
        {
            return (null, null);
        }
        string[] ends = text.Split("..");
        return
            ends.Length is 1 or 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            && from is >= 1 and <= 9999
            && to is >= 1 and <= 9999
            ? (from, to)
            : throw new CommandException(
                ExitCodes.Usage,
                "--years \"" + text + "\": expected a year or two, such as 2014..2022"
            );
    }
}
