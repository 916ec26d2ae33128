using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Cases;
using Regalia.Presentation.Linking;

namespace Regalia.Cli.Commands;

/// <summary><c>regalia incidents decide</c>: a person's word on two records.</summary>
internal static class IncidentsDecideCommand
{
    public static Command Create(Session session)
    {
        StoreOptions options = new();
        LinkingOptions linking = new();
        ReportFormats formats = new(new SharedOptions().Json);
        Argument<string[]> records = new("RECORD")
        {
            Description = "Two records: cfr:450 eurepoc@1.3:12; under part_of the first is the part.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> confirm = Flag("--confirm", "The relation holds.");
        Option<bool> reject = Flag(
            "--reject",
            "They are no link: different events, or with --relation related two that belong together."
        );
        Option<bool> withdraw = Flag("--withdraw", "Earlier decisions on the two no longer hold.");
        Option<bool> list = Flag("--list", "List all decisions.");
        Option<string?> from = new("--from")
        {
            Description =
                "Take decisions from this table, one a row: source_a, id_a, source_b, id_b, action (blank: undecided), relation, why, who.",
            HelpName = "FILE",
        };
        SharedOptions.RefuseEmpty(from);
        Option<string?> relation = new("--relation")
        {
            Description = "What is confirmed (default: same).",
            HelpName = "same|part_of|related",
        };
        Option<string?> why = new("--why") { Description = "Why, in a line.", HelpName = "TEXT" };
        Option<string?> who = new("--who") { Description = "Who decides.", HelpName = "NAME" };
        relation.CompletionSources.Add("same", "part_of", "related");
        Command command = new(
            "decide",
            "Confirm or reject a link between two records, or take such a decision back. Decisions are only ever added to the file, with\n"
                + "who and why, and always win over the machine.\n\n"
                + "Example: regalia incidents decide --confirm cfr:450 eurepoc:12 --relation same --why \"same report\" --who Ana --store incidents\n"
                + "         regalia incidents decide --from candidates.csv --who Ana --store incidents"
        )
        {
            records,
            confirm,
            reject,
            withdraw,
            relation,
            why,
            who,
            from,
            list,
        };
        linking.AddTo(command, withSources: false);
        options.AddTo(command, withRules: false);
        formats.AddTo(command);
        command.SetAction(parsed =>
            options.Run(
                parsed,
                create: false,
                store =>
                {
                    string[] asked = parsed.GetValue(records) ?? [];
                    string path = linking.Path(parsed, options.Folder(parsed));
                    if (parsed.GetValue(list))
                    {
                        RefuseBoth(
                            "--list shows decisions and makes none",
                            asked,
                            parsed.GetValue(confirm)
                                || parsed.GetValue(reject)
                                || parsed.GetValue(withdraw)
                                || parsed.GetValue(from) is not null
                        );
                        DecisionReport report = new(path, linking.Decisions(parsed, options.Folder(parsed)));
                        formats.Write(session, parsed, report.Write, report.Csv, report.Json);
                        return ExitCodes.Done;
                    }
                    if (formats.IsExport(parsed))
                    {
                        throw new CommandException(ExitCodes.Usage, "--csv and --json belong to --list");
                    }
                    if (parsed.GetValue(from) is { } file)
                    {
                        RefuseBoth(
                            "--from takes records, actions and relations from its table",
                            asked,
                            parsed.GetValue(confirm)
                                || parsed.GetValue(reject)
                                || parsed.GetValue(withdraw)
                                || parsed.GetValue(relation) is not null
                        );
                        PairTable table = IncidentsRelationCommand.Read(file, []);
                        ImmutableArray<LinkDecision> decided = AnsweredPairs.Read(
                            table,
                            store,
                            CaseArchive.Latest(store.Snapshots),
                            parsed.GetValue(who),
                            parsed.GetValue(why),
                            session.Time.GetUtcNow()
                        );
                        Add(path, decided);
                        session.Out.WriteLine(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{file}: {decided.Length:#,##0} of {table.Rows.Length:#,##0} rows decided; {(decided.IsEmpty ? "nothing written: fill in the column action" : "written to " + path)}"
                            )
                        );
                        return ExitCodes.Done;
                    }
                    DecisionAction action = Action(
                        parsed.GetValue(confirm),
                        parsed.GetValue(reject),
                        parsed.GetValue(withdraw)
                    );
                    LinkDecision decision = Decision(
                        store,
                        asked,
                        action,
                        Relation(action, parsed.GetValue(relation)),
                        Needed("--who", parsed.GetValue(who), "your name"),
                        Needed("--why", parsed.GetValue(why), "the reason in a line"),
                        session.Time.GetUtcNow()
                    );
                    Add(path, [decision]);
                    session.Out.WriteLine(DecisionReport.Said(decision) + "; written to " + path);
                    return ExitCodes.Done;
                }
            )
        );
        return command;
    }

    // The library would otherwise take the word behind a flag for its value.
    private static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    private static void RefuseBoth(string why, string[] records, bool decides)
    {
        if (records.Length > 0 || decides)
        {
            throw new CommandException(ExitCodes.Usage, why + ": leave out the rest");
        }
    }

    private static DecisionAction Action(bool confirm, bool reject, bool withdraw) =>
        (confirm, reject, withdraw) switch
        {
            (true, false, false) => DecisionAction.Confirm,
            (false, true, false) => DecisionAction.Reject,
            (false, false, true) => DecisionAction.Withdraw,
            (false, false, false) => throw new CommandException(
                ExitCodes.Usage,
                "nothing decided: say --confirm, --reject or --withdraw, or --list"
            ),
            _ => throw new CommandException(ExitCodes.Usage, "--confirm, --reject and --withdraw: choose one"),
        };

    private static LinkRelation? Relation(DecisionAction action, string? word)
    {
        LinkRelation? said = LinkRelationWords.Find(word);
        return (action, word, said) switch
        {
            (DecisionAction.Confirm, null, _) => LinkRelation.Same,
            (DecisionAction.Reject, null, _) => LinkRelation.Different,
            (DecisionAction.Withdraw, null, _) => null,
            (DecisionAction.Confirm, _, LinkRelation.Same or LinkRelation.PartOf or LinkRelation.Related) => said,
            (DecisionAction.Reject, _, LinkRelation.Different or LinkRelation.Related) => said,
            (DecisionAction.Confirm, _, _) => throw Fault(
                "same, part_of or related; who holds them for different rejects"
            ),
            (DecisionAction.Reject, _, _) => throw Fault(
                "different or related; what is the same event or a part of it is confirmed"
            ),
            _ => throw Fault("none, as the decision is withdrawn"),
        };

        CommandException Fault(string expected) =>
            new(ExitCodes.Usage, "--relation \"" + word + "\": expected " + expected);
    }

    private static string Needed(string option, string? text, string expected) =>
        string.IsNullOrWhiteSpace(text)
            ? throw new CommandException(
                ExitCodes.Usage,
                option + ": expected " + expected + "; a decision names both who and why"
            )
            : text.Trim();

    private static LinkDecision Decision(
        IncidentStore store,
        string[] records,
        DecisionAction action,
        LinkRelation? relation,
        string who,
        string why,
        DateTimeOffset when
    )
    {
        if (records.Length != 2)
        {
            throw new CommandException(ExitCodes.Usage, "expected two records, e.g. cfr:450 eurepoc:12");
        }
        (Snapshot first, IncidentRecord a) = StoreOptions.FindRecord(store, records[0]);
        (Snapshot second, IncidentRecord b) = StoreOptions.FindRecord(store, records[1]);
        bool isOneSource = string.Equals(first.Source.Name, second.Source.Name, StringComparison.Ordinal);
        if (isOneSource && !string.Equals(first.Vintage, second.Vintage, StringComparison.Ordinal))
        {
            throw new CommandException(
                ExitCodes.Usage,
                $"{records[0]} and {records[1]}: two vintages of one source are never linked; name both records in one"
            );
        }
        if (isOneSource && string.Equals(a.Id, b.Id, StringComparison.Ordinal))
        {
            throw new CommandException(ExitCodes.Usage, records[1] + ": expected another record than the first");
        }
        return new LinkDecision(
            new(first.Source.Name, a.Id),
            new(second.Source.Name, b.Id),
            first.Vintage,
            second.Vintage,
            action,
            relation,
            who,
            when,
            why
        );
    }

    private static void Add(string path, IReadOnlyList<LinkDecision> decisions)
    {
        try
        {
            DecisionFile.Add(path, decisions);
        }
        catch (DecisionException e)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
    }
}
