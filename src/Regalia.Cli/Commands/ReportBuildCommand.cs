using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Regalia.Assessment.Markings;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Reports;
using Regalia.Presentation.Reports.Printing;
using Regalia.Presentation.Views;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia report build</c>: writes a country's report.</summary>
internal static class ReportBuildCommand
{
    public static Command Create(Session session)
    {
        SharedOptions options = new();
        Argument<string> country = new("ISO3") { Description = "The country." };
        Option<ImmutableArray<ReportFormat>> formats = FormatsOption();
        Option<string?> output = new("--out")
        {
            Description = "Folder to write (default: report-ISO3). Files of the same names are replaced, others stay.",
            HelpName = "DIR",
        };
        Option<string?> plan = new("--plan")
        {
            Description = "A plan of the country's own (default: the one that its gaps suggest).",
            HelpName = "FILE",
        };
        Option<TlpMarking?> marking = MarkingOption.OrNone(
            "--marking",
            "Marking on every page: " + TlpMarkings.Words + " (default: CLEAR, with a plan that of the plan)."
        );
        Option<DateOnly?> date = new("--date")
        {
            Description = "Day on every page, year-month-day (default: that of the release).",
            HelpName = "DATE",
            CustomParser = Day,
        };
        Option<bool> restricted = new("--include-restricted")
        {
            Description = "Also show values whose publisher restricts passing them on; they are withheld otherwise.",
        };
        SharedOptions.RefuseEmpty(country);
        SharedOptions.RefuseEmpty(output);
        SharedOptions.RefuseEmpty(plan);
        Command command = new(
            "build",
            "Write a country's report: one-page summary, method, scores with intervals, label probabilities, gaps, practices of\n"
                + "similar countries, plan, evidence annex, limitations, citation. The same evidence and options give the same\n"
                + "bytes of HTML, DOCX, XLSX and Markdown. PDF is printed by the installed Chromium, which gets no network;\n"
                + "without one the other formats are written and the exit status is 7.\n\n"
                + "Example: regalia report build VNM --format html,pdf,docx --out briefing\n"
                + "         regalia report build VNM --plan plan-VNM.yaml --marking AMBER"
        )
        {
            country,
            formats,
            output,
            plan,
            marking,
            date,
            restricted,
        };
        options.AddAssessment(command);
        command.Add(options.Json);
        command.SetAction(parsed =>
        {
            LoadedPlan? own = parsed.GetValue(plan) is { } path
                ? LoadedPlan.Load(session, options, parsed, path)
                : null;
            LoadedRelease loaded = own?.Release ?? LoadedRelease.Load(session, options, parsed);
            Country chosen = loaded.Country(parsed.GetValue(country)!);
            ReportFolder folder = new(
                parsed.GetValue(output) ?? "report-" + chosen.Code,
                isPrivate: own?.Plan.IsOfOwnAnswers == true
            );
            ReportRequest request = new(
                new ViewSource(
                    loaded.Assess(session, options, parsed, compare: true),
                    LoadedChecklist.Load(loaded, path: null).Checklist,
                    parsed.GetValue(restricted)
                ),
                chosen
            )
            {
                Marking = MarkingOf(parsed.GetValue(marking), own, chosen),
                Plan = own?.Plan,
                Date = parsed.GetValue(date),
            };
            ImmutableArray<ReportFormat> asked = parsed.GetValue(formats);
            ComposedReport report = CountryReport.Compose(request, session.Cancellation);
            (ImmutableArray<BundleFile> files, string? unprinted) = Files(session, report, asked);
            session.Cancellation.ThrowIfCancellationRequested();
            folder.Write(files);
            WrittenReport written = new(request, folder.Directory, files);
            if (parsed.GetValue(options.Json))
            {
                session.Out.WriteLine(written.Json());
            }
            else
            {
                written.Write(session.Screen());
            }
            if (unprinted is null)
            {
                return ExitCodes.Done;
            }
            session.Error.WriteLine("regalia: no PDF was written. " + unprinted);
            // Who did not ask for a PDF has all that was asked for.
            return asked.IsDefaultOrEmpty ? ExitCodes.Done : ExitCodes.ProgramMissing;
        });
        return command;
    }

    // Everything is made before anything is written; only the PDF may be missing.
    private static (ImmutableArray<BundleFile> Files, string? Unprinted) Files(
        Session session,
        ComposedReport report,
        ImmutableArray<ReportFormat> asked
    )
    {
        ImmutableArray<ReportFormat> wanted = asked.IsDefaultOrEmpty
            ? [ReportFormat.Html, ReportFormat.Pdf, ReportFormat.Docx, ReportFormat.Xlsx]
            : asked;
        var files = ImmutableArray.CreateBuilder<BundleFile>();
        string? unprinted = null;
        foreach (ReportFormat format in ReportForms.All.Where(f => wanted.Contains(f)))
        {
            try
            {
                Chromium? chromium =
                    format is ReportFormat.Pdf
                        ? Chromium.Installed(session.Environment) with
                        {
                            Time = session.Time,
                        }
                        : null;
                files.Add(report.Write(format, chromium, session.Cancellation));
            }
            catch (Exception e) when (e is ChromiumMissingException or PrintingFailedException)
            {
                unprinted = e.Message;
            }
        }
        return (files.ToImmutable(), unprinted);
    }

    private static TlpMarking MarkingOf(TlpMarking? asked, LoadedPlan? own, Country country)
    {
        if (own is not null && own.Plan.Country != country.Code)
        {
            throw new CommandException(
                ExitCodes.InvalidInput,
                $"{own.Path}: is a plan of {own.Plan.Country}; the report of {country.Code} needs one of {country.Code}"
            );
        }
        TlpMarking least = own?.Plan.HighestMarking ?? TlpMarking.Clear;
        TlpMarking marking = asked ?? least;
        return marking >= least
            ? marking
            : throw new CommandException(
                ExitCodes.Refused,
                $"--marking {marking.Word()}: {own!.Path} is marked up to {least.Label()}, and a report that holds it is marked no lower; nothing was written. "
                    + "Leave --marking out, or lower the marking of what may be shared in the file"
            );
    }

    private static Option<ImmutableArray<ReportFormat>> FormatsOption()
    {
        string words = string.Join(", ", ReportForms.All.Select(f => f.Word()));
        Option<ImmutableArray<ReportFormat>> option = new("--format")
        {
            Description = words + ", with commas (default: html, docx, xlsx, and pdf where Chromium is).",
            HelpName = "FORMS",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result =>
            {
                string[] asked =
                [
                    .. result.Tokens.SelectMany(token =>
                        token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    ),
                ];
                string? unknown = asked.FirstOrDefault(word => ReportForms.Find(word) is null);
                if (unknown is not null || asked.Length == 0)
                {
                    string? near = unknown is null
                        ? null
                        : Evidence.Faults.Spelling.Nearest(unknown, ReportForms.All.Select(f => f.Word()));
                    result.AddError(
                        $"--format \"{unknown}\": expected some of {words}, with commas"
                            + (near is null ? "." : $"; did you mean {near}?")
                    );
                    return [];
                }
                return [.. asked.Select(word => ReportForms.Find(word)!.Value).Distinct()];
            },
        };
        option.CompletionSources.Add([.. ReportForms.All.Select(f => f.Word())]);
        return option;
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        result.AddError("--date \"" + word + "\": expected a day as year-month-day, e.g. 2027-03-31.");
        return null;
    }
}
