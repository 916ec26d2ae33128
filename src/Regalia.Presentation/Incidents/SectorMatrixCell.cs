namespace Regalia.Presentation.Incidents;

/// <summary>Records of one sector and one country said to be behind them, with whose statements these are.</summary>
internal sealed class SectorMatrixCell
{
    private readonly Dictionary<string, int> _authors = new(StringComparer.Ordinal);
    private int _source;

    /// <summary>Records.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a record.</summary>
    /// <param name="authors">Who names the country in it; null for the source itself.</param>
    public void Add(IEnumerable<string?> authors)
    {
        Count++;
        foreach (string? author in authors)
        {
            if (author is null)
            {
                _source++;
            }
            else
            {
                _authors[author] = _authors.GetValueOrDefault(author) + 1;
            }
        }
    }

    /// <summary>Whose statements: the source itself as "the source", then those whom it cites; each with its records.</summary>
    public IReadOnlyList<(string Author, int Records)> Authors =>
        [
            .. _source > 0 ? new[] { (IncidentWords.TheSource, _source) } : [],
            .. _authors
                .OrderByDescending(a => a.Value)
                .ThenBy(a => a.Key, StringComparer.Ordinal)
                .Select(a => (a.Key, a.Value)),
        ];
}
