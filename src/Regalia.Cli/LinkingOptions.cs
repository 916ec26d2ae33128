using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Regalia.Incidents.Decisions;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Storage;
using Regalia.Presentation.Cases;

namespace Regalia.Cli;

/// <summary>Which snapshots of a store are linked, and what people decided on their records, as options of a command.</summary>
internal sealed class LinkingOptions
{
    private readonly Option<string[]> _sources = new("--source")
    {
        Description =
            "Only these: cfr@2023-02, or cfr for the one imported last (default: of every source the one imported last).",
        HelpName = "SNAPSHOT",
    };

    private readonly Option<string?> _decisions = new("--decisions")
    {
        Description = "The decisions of people (default: " + DecisionFile.UsualName + " in the store).",
        HelpName = "FILE",
    };

    public LinkingOptions() => SharedOptions.RefuseEmpty(_decisions);

    public void AddTo(Command command, bool withSources = true)
    {
        if (withSources)
        {
            command.Add(_sources);
        }
        command.Add(_decisions);
    }

    /// <summary>Whether somebody chose the sources.</summary>
    public bool AreChosen(ParseResult parsed) => parsed.GetValue(_sources) is { Length: > 0 };

    /// <summary>The snapshots to link: at most one of a source.</summary>
    public ImmutableArray<Snapshot> Snapshots(ParseResult parsed, IncidentStore store)
    {
        string[] names = parsed.GetValue(_sources) ?? [];
        if (names.Length == 0)
        {
            ImmutableArray<Snapshot> latest = CaseArchive.Latest(store.Snapshots);
            return latest.IsEmpty
                ? throw new CommandException(
                    ExitCodes.NotFound,
                    "the store is empty; `regalia incidents import` puts a source into it"
                )
                : latest;
        }
        List<Snapshot> chosen = [];
        foreach (Snapshot snapshot in names.Select(name => StoreOptions.Find(store, name)))
        {
            if (chosen.Find(s => IsOfSource(s, snapshot.Source.Name)) is not { } other)
            {
                chosen.Add(snapshot);
            }
            else if (!IsSame(other, snapshot))
            {
                throw new CommandException(
                    ExitCodes.Usage,
                    $"--source {other.Name} and {snapshot.Name}: two vintages of one source, and all records of one stand in the other again; name one of them"
                );
            }
        }
        return [.. chosen];
    }

    /// <summary>
    /// Of every source the snapshot imported last, or the one named: how telling a word is depends on all records that are linked,
    /// so that a part of a store is linked as the whole is.
    /// </summary>
    public static ImmutableArray<Snapshot> Latest(IncidentStore store, IReadOnlyCollection<Snapshot> named) =>
        [
            .. CaseArchive
                .Latest(store.Snapshots)
                .Select(latest => named.LastOrDefault(s => IsOfSource(s, latest.Source.Name)) ?? latest),
        ];

    /// <summary>
    /// The snapshots to link and the records of some addresses among them. A vintage that an address names takes the place of that
    /// of its source, unless the sources were chosen.
    /// </summary>
    public (ImmutableArray<Snapshot> Snapshots, ImmutableArray<RecordReference> Records) Records(
        ParseResult parsed,
        IncidentStore store,
        params ReadOnlySpan<string> addresses
    )
    {
        ImmutableArray<Snapshot> linked = Snapshots(parsed, store);
        HashSet<string> named = new(StringComparer.Ordinal);
        ImmutableArray<RecordReference>.Builder records = ImmutableArray.CreateBuilder<RecordReference>();
        foreach (string address in addresses)
        {
            (string name, string id) = StoreOptions.Address(address);
            Snapshot meant = StoreOptions.Find(store, name);
            int place = Enumerable
                .Range(0, linked.Length)
                .FirstOrDefault(i => IsOfSource(linked[i], meant.Source.Name), -1);
            if (place < 0)
            {
                throw new CommandException(
                    ExitCodes.NotFound,
                    address + ": " + meant.Source.Name + " is not among the sources chosen; add it with --source"
                );
            }
            if (name.Contains('@', StringComparison.Ordinal))
            {
                bool isFixed = AreChosen(parsed) || named.Contains(meant.Source.Name);
                if (isFixed && !IsSame(linked[place], meant))
                {
                    throw new CommandException(
                        ExitCodes.Usage,
                        address + ": " + linked[place].Name + " is linked; one vintage of a source is linked at a time"
                    );
                }
                _ = named.Add(meant.Source.Name);
                linked = linked.SetItem(place, meant);
            }
            _ = StoreOptions.FindRecord(store, linked[place].Name + ":" + id);
            records.Add(new RecordReference(meant.Source.Name, id));
        }
        return (linked, records.ToImmutable());
    }

    /// <summary>The decisions file that somebody named; null for the usual one.</summary>
    public string? Named(CommandResult command) => command.GetValue(_decisions);

    /// <summary>Links snapshots, with progress where somebody watches.</summary>
    public static LinkedRecords Link(
        Session session,
        IncidentStore store,
        IReadOnlyList<Snapshot> snapshots,
        DecisionFile decisions
    )
    {
        using ProgressLine progress = session.Progress(snapshots.Sum(s => s.Records), "records linked");
        return RecordLinker.Link(store, snapshots, decisions, (done, _) => progress.Report(done), session.Cancellation);
    }

    /// <summary>Where decisions are kept.</summary>
    public string Path(ParseResult parsed, string folder) =>
        parsed.GetValue(_decisions) ?? System.IO.Path.Combine(folder, DecisionFile.UsualName);

    /// <summary>What people decided. A file that was named must be there; without one of the usual name nothing is decided.</summary>
    public DecisionFile Decisions(ParseResult parsed, string folder)
    {
        if (parsed.GetValue(_decisions) is { } named && !File.Exists(named))
        {
            throw new CommandException(
                ExitCodes.NotFound,
                "--decisions " + named + ": there is no such file; mend the path, or decide something first"
            );
        }
        try
        {
            return DecisionFile.Read(Path(parsed, folder));
        }
        catch (DecisionException e)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
    }

    private static bool IsOfSource(Snapshot snapshot, string source) =>
        string.Equals(snapshot.Source.Name, source, StringComparison.Ordinal);

    private static bool IsSame(Snapshot one, Snapshot other) =>
        string.Equals(one.Name, other.Name, StringComparison.Ordinal);
}
