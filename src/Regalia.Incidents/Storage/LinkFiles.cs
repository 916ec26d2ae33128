using System.Globalization;
using Regalia.Incidents.Linking;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Linking.Judging;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Links kept beside the snapshots, without decisions, and the words that judged them. As facts they can be deleted at any time: what
/// is missing, damaged or cannot be written is made from the records. A file's name ends in the first digits of its own SHA-256, by
/// which damage is noticed.
/// </summary>
internal sealed class LinkFiles(StoreFolder folder)
{
    // Choices of vintages whose links are kept; of the oldest they are made again.
    private const int MostSets = 8;

    private static readonly string Program =
        typeof(LinkFiles).Module.ModuleVersionId.ToString("N")[..8]
        + "-"
        + PairModel.Digest[..Math.Min(8, PairModel.Digest.Length)];

    private static int written;

    private readonly Lock turn = new();
    private (string Digest, TermWeights? Words, MachineLinks? Links) latest = ("", null, null);

    /// <summary>Kept links; null if there are none that are whole.</summary>
    internal MachineLinks? FindLinks(LinkedSet set)
    {
        if (Latest(set).Links is { } known)
        {
            return known;
        }
        return
            FindWords(set) is { } words
            && Find("links", set, path => LinkTables.ReadLinks(path, set.Count, words)) is { } links
            ? Remember(set, words, links).Links
            : null;
    }

    /// <summary>Kept weights of words; null if there are none that are whole.</summary>
    internal TermWeights? FindWords(LinkedSet set)
    {
        if (Latest(set).Words is { } known)
        {
            return known;
        }
        return Find("words", set, path => LinkTables.ReadWords(path, set.Count)) is { } words
            ? Remember(set, words, links: null).Words
            : null;
    }

    /// <summary>Keeps links and words, if they can be written at all.</summary>
    internal MachineLinks Keep(LinkedSet set, MachineLinks links)
    {
        _ = Remember(set, links.Weights, links);
        Sweep(set);
        Write("words", set, path => LinkTables.WriteWords(path, links.Weights));
        Write("links", set, path => LinkTables.WriteLinks(path, links, set.Count));
        return links;
    }

    /// <summary>Keeps words, if they can be written at all.</summary>
    internal TermWeights Keep(LinkedSet set, TermWeights words)
    {
        _ = Remember(set, words, links: null);
        Sweep(set);
        Write("words", set, path => LinkTables.WriteWords(path, words));
        return words;
    }

    private (string Digest, TermWeights? Words, MachineLinks? Links) Latest(LinkedSet set)
    {
        lock (turn)
        {
            return string.Equals(latest.Digest, set.Digest, StringComparison.Ordinal) ? latest : ("", null, null);
        }
    }

    private (string Digest, TermWeights? Words, MachineLinks? Links) Remember(
        LinkedSet set,
        TermWeights words,
        MachineLinks? links
    )
    {
        lock (turn)
        {
            return latest = (set.Digest, words, links);
        }
    }

    private T? Find<T>(string what, LinkedSet set, Func<string, T> read)
        where T : class
    {
        if (!Directory.Exists(folder.Links))
        {
            return null;
        }
        foreach (string path in Directory.GetFiles(folder.Links, NameOf(what, set) + "-*.parquet"))
        {
            try
            {
                if (path.EndsWith("-" + FileDigest.Of(path)[..12] + ".parquet", StringComparison.Ordinal))
                {
                    return read(path);
                }
                StoreFolder.Remove(path);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // A cache: what cannot be read is made anew.
                StoreFolder.Remove(path);
            }
        }
        return null;
    }

    private void Write(string what, LinkedSet set, Action<string> write)
    {
        string name = NameOf(what, set);
        string temporary = Path.Combine(
            folder.Links,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}.{Environment.ProcessId}-{Interlocked.Increment(ref written)}{StoreFolder.Unfinished}"
            )
        );
        try
        {
            _ = Directory.CreateDirectory(folder.Links);
            write(temporary);
            string digest = FileDigest.Of(temporary)[..12];
            File.Move(temporary, Path.Combine(folder.Links, name + "-" + digest + ".parquet"), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            StoreFolder.Remove(temporary);
        }
    }

    // What another program or model made nobody will read again, nor what a killed one left unfinished; one that is writing at this
    // moment loses its file and makes it another time.
    private void Sweep(LinkedSet set)
    {
        if (!Directory.Exists(folder.Links))
        {
            return;
        }
        string mine = Program + "-" + set.Digest[..12];
        List<FileInfo> others = [];
        foreach (FileInfo file in new DirectoryInfo(folder.Links).GetFiles())
        {
            if (
                !file.Name.StartsWith(Program, StringComparison.Ordinal)
                || !file.Name.EndsWith(".parquet", StringComparison.Ordinal)
            )
            {
                StoreFolder.Remove(file.FullName);
            }
            else if (!file.Name.StartsWith(mine, StringComparison.Ordinal))
            {
                others.Add(file);
            }
        }
        foreach (
            FileInfo file in others.OrderByDescending(static file => file.LastWriteTimeUtc).Skip(2 * (MostSets - 1))
        )
        {
            StoreFolder.Remove(file.FullName);
        }
    }

    private static string NameOf(string what, LinkedSet set) => Program + "-" + set.Digest[..12] + "-" + what;
}
