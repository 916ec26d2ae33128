using System.Collections.Immutable;
using System.CommandLine;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Places;
using Regalia.Incidents.Cases;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Filters;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Incidents;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents case list</c>: cases by their records.</summary>
internal static class IncidentsCaseListCommand
{
    private const int Screenful = 50;

    public static Command Create(Session session)
    {
        StoreOptions options = new();
        LinkingOptions linking = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Option<string?> filter = FilterOption.Create();
        Option<string?> country = new("--country")
        {
            Description = "Cases with a victim there, by any record.",
            HelpName = "XXX",
        };
        Option<int?> sources = new("--sources")
        {
            Description = "Cases that at least so many sources tell of.",
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, least: 1),
        };
        Option<string[]> toldBy = new("--told-by")
        {
            Description = "Cases with a record of this source; of several, of each of them.",
            HelpName = "SOURCE",
        };
        Option<string?> sector = new("--sector")
        {
            Description = "Cases with a victim of this sector, in the words of a source; or unknown.",
            HelpName = "TEXT",
        };
        SharedOptions.RefuseEmpty(sector);
        Option<bool> contradictions = new("--contradictions")
        {
            Description = "Cases whose records contradict one another.",
        };
        Option<int?> limit = new("--limit")
        {
            Description = "At most so many cases (default: 50 in a table, all in CSV and JSON).",
            HelpName = "N",
            CustomParser = result => SharedOptions.WholeNumber(result, least: 1),
        };
        Command command = new(
            "list",
            "Cases: every record is in one, alone if no other tells of its event. A filter takes a case if it takes one of its records.\n"
                + "Events that several sources tell of come first, then those of one, each the newest year first; groups last.\n\n"
                + "Example: regalia incidents case list --country VNM --sources 2 --store incidents"
        )
        {
            filter,
            country,
            toldBy,
            sector,
            sources,
            contradictions,
            limit,
        };
        linking.AddTo(command);
        options.AddTo(command);
        formats.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                create: false,
                store =>
                {
                    Classifier classifier = options.Classifier(parsed);
                    CaseQuery query = new()
                    {
                        Filters = Filters(parsed.GetValue(filter), parsed.GetValue(country), classifier),
                        Sources = [.. parsed.GetValue(toldBy) ?? []],
                        Sector = parsed.GetValue(sector),
                        LeastSources = parsed.GetValue(sources) ?? 1,
                        Contradicting = parsed.GetValue(contradictions),
                    };
                    LinkedRecords linked = LinkingOptions.Link(
                        session,
                        store,
                        linking.Snapshots(parsed, store),
                        linking.Decisions(parsed, options.Folder(parsed))
                    );
                    RecordMarks Marks(Snapshot snapshot) => RecordMarks.Of(store.Records(snapshot));
                    query = query with { Sector = Sector(query.Sector, linked.Snapshots, Marks) };
                    RefuseUnknown(query.Sources, linked.Snapshots);
                    CaseRepository repository = CaseRepository.Build(store, linked, classifier);
                    CaseFindings findings = new CaseSearch(repository, s => store.Facts(s, classifier), Marks).Find(
                        query
                    );
                    int most = parsed.GetValue(limit) ?? (formats.IsExport(parsed) ? int.MaxValue : Screenful);
                    CaseListReport report = new(
                        linked.Snapshots,
                        query,
                        [.. repository.Read(findings.Taken.Take(most)).Select(CaseRow.Of)],
                        findings,
                        repository.Count
                    );
                    formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }

    private static void RefuseUnknown(ImmutableArray<string> sources, ImmutableArray<Snapshot> linked)
    {
        foreach (string source in sources)
        {
            if (!linked.Any(s => string.Equals(s.Source.Name, source, StringComparison.Ordinal)))
            {
                throw new CommandException(
                    ExitCodes.NotFound,
                    $"--told-by {source}: no such source is linked; expected one of "
                        + string.Join(", ", linked.Select(s => s.Source.Name))
                );
            }
        }
    }

    // Another text than a source has would be an empty list that looks like a finding.
    private static string? Sector(string? text, ImmutableArray<Snapshot> linked, Func<Snapshot, RecordMarks> marks) =>
        text is null
            ? null
            : linked.Select(s => marks(s).FindSector(text)).FirstOrDefault(found => found is not null)
                ?? throw new CommandException(
                    ExitCodes.NotFound,
                    $"--sector \"{text}\": no record has it; expected a word of a source, such as its records have them"
                );

    private static ImmutableArray<RecordFilter> Filters(string? filter, string? country, Classifier classifier)
    {
        ImmutableArray<RecordFilter> filters = string.IsNullOrWhiteSpace(filter)
            ? []
            : [FilterOption.Parse(filter, classifier)];
        return country is null
            ? filters
            : filters.Add(RecordFilter.Parse("country:" + Code(country), classifier.Criteria));
    }

    private static string Code(string text)
    {
        Place? place = Iso3.TryParse(text.ToUpperInvariant(), out Iso3 code)
            ? Gazetteer.Find(code)
            : Gazetteer.Find(text);
        if (place is not null)
        {
            return place.Code.ToString();
        }
        string? near = Spelling.Nearest(
            text,
            Gazetteer.All.Select(p => p.Code.ToString()).Concat(Gazetteer.All.Select(p => p.Name))
        );
        throw new CommandException(
            ExitCodes.Usage,
            "--country \""
                + text
                + "\": expected a country as ISO 3166-1 alpha-3, e.g. VNM"
                + (near is null ? "" : "; did you mean " + near + "?")
        );
    }
}
