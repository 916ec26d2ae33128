using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Linking;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents relation</c>: how pairs of records are related, and why.</summary>
internal static class IncidentsRelationCommand
{
    public static Command Create(Session session)
    {
        StoreOptions options = new();
        LinkingOptions linking = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Argument<string[]> records = new("RECORD")
        {
            Description = "Two records: cfr:450 eurepoc@1.3:12.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> pairs = new("--pairs")
        {
            Description = "A table with the columns source_a, id_a, source_b and id_b instead.",
            HelpName = "FILE",
        };
        Option<string?> output = new("--out")
        {
            Description = "Write that table with relation and score into this file (default: standard output).",
            HelpName = "FILE",
        };
        Option<bool> reasons = new("--reasons") { Description = "Add the reasons to the table, in words." };
        SharedOptions.RefuseEmpty(pairs);
        SharedOptions.RefuseEmpty(output);
        Command command = new(
            "relation",
            "How two records are related (same, part_of, related, different), with the score of a link and the reasons in words; or\n"
                + "every pair of a table. What people decided wins; the score stays the machine's.\n\n"
                + "Example: regalia incidents relation cfr:450 eurepoc:12 --store incidents"
        )
        {
            records,
            pairs,
            output,
            reasons,
        };
        linking.AddTo(command);
        options.AddTo(command, withRules: false);
        options.KeepOut(command, output);
        formats.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] asked = parsed.GetValue(records) ?? [];
            string? table = parsed.GetValue(pairs);
            Check(asked, table, parsed.GetValue(output), parsed.GetValue(reasons), formats.IsExport(parsed));
            return options.Run(
                parsed,
                create: false,
                store =>
                {
                    if (table is null)
                    {
                        PairReport report = One(store, asked);
                        formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                    }
                    else
                    {
                        All(store, table);
                    }
                    return ExitCodes.Done;
                }
            );

            PairReport One(IncidentStore store, string[] two)
            {
                (ImmutableArray<Snapshot> linked, ImmutableArray<RecordReference> found) = linking.Records(
                    parsed,
                    store,
                    two[0],
                    two[1]
                );
                if (found[0] == found[1])
                {
                    throw new CommandException(ExitCodes.Usage, two[1] + ": expected another record than the first");
                }
                CarriedDecisions decisions = Carried(store, linked);
                PairJudgement judged = RecordLinker.Judge(store, linked, found[0], found[1]);
                return new PairReport(
                    StoreOptions.FindRecord(store, Address(linked, found[0])),
                    StoreOptions.FindRecord(store, Address(linked, found[1])),
                    judged,
                    decisions.Find(found[0], found[1])
                );
            }

            void All(IncidentStore store, string path)
            {
                bool withReasons = parsed.GetValue(reasons);
                PairTable rows = Read(path, PairAnswers.Added(withReasons));
                AskedPairs found = rows.Resolve(store, linking.Snapshots(parsed, store), linking.AreChosen(parsed));
                CarriedDecisions decisions = Carried(store, found.Snapshots);
                ImmutableArray<PairJudgement> judged = RecordLinker.Judge(
                    store,
                    found.Snapshots,
                    found.Pairs,
                    session.Cancellation
                );
                string csv = new PairAnswers(rows, found.Pairs, judged, decisions, withReasons).Csv();
                if (parsed.GetValue(output) is not { } file)
                {
                    session.Out.Write(csv);
                    return;
                }
                StoredFile.Replace(file, Encoding.UTF8.GetBytes(csv));
                session.Out.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{file}: {found.Pairs.Length:#,##0} pairs")
                );
            }

            CarriedDecisions Carried(IncidentStore store, ImmutableArray<Snapshot> linked)
            {
                DecisionFile decided = linking.Decisions(parsed, options.Folder(parsed));
                CarriedDecisions carried = CarriedDecisions.Of(store, linked, decided);
                foreach (UncarriedDecision uncarried in carried.Uncarried)
                {
                    session.Error.WriteLine("regalia: decision not applied: " + LinkReport.Uncarried(uncarried));
                }
                return carried;
            }
        });
        return command;
    }

    private static void Check(string[] asked, string? table, string? output, bool reasons, bool isExport)
    {
        string? fault =
            table is null && asked.Length == 0 ? "nothing to compare: name two records, or a table with --pairs"
            : table is null && asked.Length != 2 ? "expected two records, e.g. cfr:450 eurepoc:12"
            : table is null && output is not null
                ? "--out belongs to --pairs; of two records --json or --csv can be kept"
            : table is null && reasons ? "--reasons belongs to --pairs; of two records the reasons are always shown"
            : table is not null && asked.Length > 0 ? "two records, or a table with --pairs: choose one"
            : table is not null && isExport ? "--pairs writes its table as CSV; --csv and --json are for two records"
            : null;
        if (fault is not null)
        {
            throw new CommandException(ExitCodes.Usage, fault);
        }
    }

    internal static PairTable Read(string path, ImmutableArray<string> added)
    {
        if (!File.Exists(path))
        {
            throw new CommandException(
                ExitCodes.NotFound,
                path
                    + (Directory.Exists(path) ? ": is a folder; name a file" : ": there is no such file; mend the path")
            );
        }
        return PairTable.Read(path, added);
    }

    private static string Address(ImmutableArray<Snapshot> linked, RecordReference record) =>
        linked.First(s => string.Equals(s.Source.Name, record.Source, StringComparison.Ordinal)).Name + ":" + record.Id;
}
