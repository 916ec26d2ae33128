using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Regalia.Incidents.Storage;

/// <summary>
/// Ids of a snapshot that a comparison picked, in the order of its file. They are read from there when they are listed: only which
/// they are is in memory, a bit for each record.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "Ids are many as it is.")]
public sealed class DifferenceIds : IReadOnlyCollection<string>
{
    private readonly BitArray picked;
    private readonly Func<IEnumerable<string>> all;

    internal DifferenceIds(BitArray picked, Func<IEnumerable<string>> all)
    {
        this.picked = picked;
        this.all = all;
        for (int i = 0; i < picked.Length; i++)
        {
            Count += picked[i] ? 1 : 0;
        }
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    /// <exception cref="StoreException">The snapshot was lost or damaged since.</exception>
    public IEnumerator<string> GetEnumerator()
    {
        if (Count == 0)
        {
            yield break;
        }
        int position = 0;
        foreach (string id in all())
        {
            if (picked[position++])
            {
                yield return id;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
