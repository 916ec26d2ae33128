using System.Collections.Immutable;
using System.Text;
using Regalia.Evidence.Storage;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Reading;
using Regalia.Incidents.Reading.Tables;

namespace Regalia.Incidents.Decisions;

/// <summary>
/// Decisions in the order in which they were made. A file is only ever added to: what was decided, by whom and why can be seen
/// and undone, never lost.
/// </summary>
/// <param name="Decisions">All of them, withdrawn ones too.</param>
public sealed record DecisionFile(ImmutableArray<LinkDecision> Decisions)
{
    /// <summary>Name of the file in a store, unless another is named.</summary>
    public const string UsualName = "decisions.csv";

    private const string LockEnding = ".lock";

    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(20);

    /// <summary>No decisions.</summary>
    public static DecisionFile None { get; } = new([]);

    /// <summary>The decisions that hold: of each pair the last one, unless it was withdrawn; in the order of the file.</summary>
    public ImmutableArray<LinkDecision> Standing() =>
        [.. Last().Where(decision => decision.Action != DecisionAction.Withdraw)];

    /// <summary>
    /// Of each pair the last decision, in the order of the file; withdrawals too, for what they withdraw may have been decided in
    /// another vintage, where the records had other ids.
    /// </summary>
    internal ImmutableArray<LinkDecision> Last()
    {
        Dictionary<((RecordReference, string), (RecordReference, string)), int> last = [];
        for (int i = 0; i < Decisions.Length; i++)
        {
            last[Decisions[i].Pair] = i;
        }
        return [.. Decisions.Where((decision, i) => last[decision.Pair] == i)];
    }

    /// <summary>Reads a file; one that is not there has none.</summary>
    /// <exception cref="DecisionException">It is no such file; says where and what was expected.</exception>
    /// <exception cref="IOException">It could not be read.</exception>
    public static DecisionFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SourceFile file = new(path);
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return None;
        }
        try
        {
            ImmutableArray<LinkDecision>.Builder decisions = ImmutableArray.CreateBuilder<LinkDecision>();
            foreach (TableSource table in TableSource.Open(file))
            {
                DecisionTable rows = new(table);
                decisions.AddRange(table.Rows().Select(rows.Read));
            }
            return new(decisions.ToImmutable());
        }
        catch (UnreadableFileException e)
        {
            throw new DecisionException(e.Message);
        }
    }

    /// <summary>Adds decisions to a file: all or none, safe against a kill and against another program that adds meanwhile.</summary>
    /// <exception cref="DecisionException">A decision cannot be written, or what is there is no such file.</exception>
    /// <exception cref="IOException">It could not be written. What was there still is.</exception>
    public static void Add(string path, IReadOnlyList<LinkDecision> decisions)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(decisions);
        StringBuilder added = new();
        foreach (LinkDecision decision in decisions)
        {
            DecisionTable.Write(added, decision);
        }
        if (decisions.Count == 0)
        {
            return;
        }
        using FileStream held = Hold(path + LockEnding);
        byte[] before = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (before is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            throw new DecisionException(
                $"{path}: is a workbook or an archive, in which no row can be put; save the decisions as CSV, and name that file"
            );
        }
        if (before.Length > 0 && !DecisionTable.CanBeAddedTo(before))
        {
            // A spreadsheet saved it with its own separators or order of columns; or a quotation mark that is never closed would
            // swallow what is put behind it.
            StringBuilder anew = new();
            foreach (LinkDecision decision in Read(path).Decisions)
            {
                DecisionTable.Write(anew, decision);
            }
            before = Encoding.UTF8.GetBytes(DecisionTable.Header + anew);
        }
        else
        {
            _ = Read(path);
        }
        string gap =
            before.Length == 0 ? DecisionTable.Header
            : before[^1] == '\n' ? ""
            : "\n";
        byte[] rows = Encoding.UTF8.GetBytes(gap + added);
        StoredFile.Replace(
            path,
            stream =>
            {
                stream.Write(before);
                stream.Write(rows);
            }
        );
    }

    // Who adds takes milliseconds; whoever waits longer than seconds waits for a program that hangs.
    private static FileStream Hold(string path)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < 500 && File.Exists(path))
            {
                Thread.Sleep(pause);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new UnauthorizedAccessException(
                    path[..^LockEnding.Length]
                        + ": may not be written; name a file that you may write with --decisions",
                    e
                );
            }
        }
    }
}
