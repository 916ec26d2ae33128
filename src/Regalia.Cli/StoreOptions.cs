using System.CommandLine;
using Regalia.Assessment.Threat;
using Regalia.Evidence.Faults;
using Regalia.Evidence.Releases;
using Regalia.Incidents.Classification;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Records;
using Regalia.Incidents.Storage;

namespace Regalia.Cli;

/// <summary>The incident store, and the rules by which its records are judged, as options of a command.</summary>
internal sealed class StoreOptions
{
    private readonly Option<string> _store = new("--store")
    {
        Description = "Folder of the incident store.",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<string?> _rules = new("--rules")
    {
        Description = "Classify by the rules of this file instead of the bundled ones.",
        HelpName = "FILE",
    };

    public StoreOptions()
    {
        _store.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--store \"\": expected a path.");
            }
        });
        SharedOptions.RefuseEmpty(_rules);
    }

    public void AddTo(Command command, bool withRules = true, bool isNeeded = true)
    {
        _store.Required = isNeeded;
        command.Add(_store);
        if (withRules)
        {
            command.Add(_rules);
        }
    }

    /// <summary>Refuses an output inside of the store: a file of the store would be lost, or be taken for one of its own.</summary>
    public void KeepOut(Command command, Option<string?> output) =>
        command.Validators.Add(result =>
        {
            if (
                result.GetResult(output) is { Tokens: [{ Value: { Length: > 0 } path }] }
                && result.GetResult(_store) is { Tokens: [{ Value: { Length: > 0 } folder }] }
                && StorePath.IsInside(path, folder)
            )
            {
                result.AddError(
                    $"{output.Name} \"{path}\": lies in the store {folder}, whose files are its own; name a file outside of it."
                );
            }
        });

    /// <summary>Whether a store is named.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_store) is not null;

    public string Folder(ParseResult parsed) =>
        parsed.GetValue(_store)
        ?? throw new CommandException(ExitCodes.Usage, "no store: name its folder with --store");

    /// <summary>Opens a store that is there.</summary>
    public static IncidentStore Open(string folder)
    {
        try
        {
            return IncidentStore.Open(folder, create: false);
        }
        catch (StoreException e)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
    }

    /// <summary>A release with the incident counts of a store.</summary>
    public static EvidenceRelease Counts(LoadedRelease loaded, string folder)
    {
        try
        {
            using IncidentStore store = IncidentStore.Open(folder, create: false);
            return StoredIncidents.Count(
                loaded.Release,
                loaded.Framework.Threat,
                store,
                Incidents.Classification.Classifier.Bundled
            );
        }
        catch (StoreException e)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
    }

    /// <summary>Opens the store for as long as an action takes.</summary>
    public int Run(ParseResult parsed, bool create, Func<IncidentStore, int> action)
    {
        try
        {
            using IncidentStore store = IncidentStore.Open(Folder(parsed), create);
            return action(store);
        }
        catch (StoreException e)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
        catch (UnreadableFileException e)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
    }

    public Classifier Classifier(ParseResult parsed)
    {
        if (parsed.GetValue(_rules) is not { } path)
        {
            return Incidents.Classification.Classifier.Bundled;
        }
        if (!File.Exists(path))
        {
            throw new CommandException(
                ExitCodes.NotFound,
                path
                    + (
                        Directory.Exists(path)
                            ? ": is a folder; name a rules file"
                            : ": there is no such file; mend the path"
                    )
            );
        }
        try
        {
            return Incidents.Classification.Classifier.Read(path);
        }
        catch (UnreadableFileException e)
        {
            throw new CommandException(ExitCodes.InvalidInput, e.Message);
        }
    }

    /// <summary>A snapshot by <c>cfr@2023-02</c> or <c>cfr</c>.</summary>
    public static Snapshot Find(IncidentStore store, string name)
    {
        if (store.Find(name) is { } snapshot)
        {
            return snapshot;
        }
        string[] names = [.. store.Snapshots.Select(s => s.Name)];
        string? near = Spelling.Nearest(name, names);
        throw new CommandException(
            ExitCodes.NotFound,
            "no snapshot \""
                + name
                + "\" in the store; "
                + (
                    near is not null ? "did you mean " + near + "?"
                    : names.Length == 0 ? "the store is empty, `regalia incidents import` puts a source into it"
                    : "it has " + string.Join(", ", names)
                )
        );
    }

    /// <summary>Snapshot and id of <c>cfr@2023-02:12</c> or <c>cfr:12</c>.</summary>
    public static (string Snapshot, string Id) Address(string address)
    {
        int colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || colon == address.Length - 1
            ? throw new CommandException(
                ExitCodes.Usage,
                "\"" + address + "\": expected a snapshot and an id, e.g. cfr@2023-02:12 or cfr:12"
            )
            : (address[..colon], address[(colon + 1)..]);
    }

    /// <summary>A record by <c>cfr@2023-02:12</c> or <c>cfr:12</c>.</summary>
    public static (Snapshot Snapshot, IncidentRecord Record) FindRecord(IncidentStore store, string address)
    {
        (string name, string id) = Address(address);
        Snapshot snapshot = Find(store, name);
        return store.Record(snapshot, id) is { } record
            ? (snapshot, record)
            : throw new CommandException(
                ExitCodes.NotFound,
                snapshot.Name
                    + " has no record \""
                    + id
                    + "\"; `regalia incidents list "
                    + snapshot.Name
                    + " --store DIR --csv` lists all ids"
            );
    }
}
