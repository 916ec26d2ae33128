namespace Regalia.Evidence.Faults;

/// <summary>Finds what somebody probably meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The candidate with the fewest single-letter edits (insert, delete, change, swap neighbours) from the word,
    /// without regard to case; <see langword="null"/> if none is near.
    /// </summary>
    /// <remarks>
    /// Near means at most one edit for words of up to three letters, two up to ten, three beyond. A tie goes to the
    /// candidate that comes first in ordinal order, whatever the order they are given in.
    /// </remarks>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(candidates);
        string? best = null;
        int least = word.Length switch
        {
            0 => 0,
            <= 3 => 1,
            <= 10 => 2,
            _ => 3,
        };
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > least)
            {
                continue;
            }

            int edits = Edits(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (edits < least || (edits == least && (best is null || string.CompareOrdinal(candidate, best) < 0)))
            {
                (best, least) = (candidate, edits);
            }
        }

        return best;
    }

    /// <summary>
    /// The country somebody probably meant: by ISO-3 or ISO-2 code or name in any case, by the only name that begins
    /// with the word, else by the nearest code or name; <see langword="null"/> if none is near.
    /// </summary>
    public static Country? Nearest(string word, IEnumerable<Country> countries)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(countries);
        Dictionary<string, Country> spellings = new(StringComparer.OrdinalIgnoreCase);
        foreach (Country country in countries)
        {
            spellings.TryAdd(country.Code.ToString(), country);
            spellings.TryAdd(country.Iso2, country);
            spellings.TryAdd(country.Name, country);
        }

        if (spellings.TryGetValue(word, out Country? exact))
        {
            return exact;
        }

        List<Country> begun =
        [
            .. spellings.Values.Distinct().Where(c => c.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)),
        ];
        if (begun.Count == 1 && word.Length > 2)
        {
            return begun[0];
        }

        // Two-letter codes are too close to everything to be guessed at.
        return Nearest(word, spellings.Keys.Where(spelling => spelling.Length > 2)) is string near
            ? spellings[near]
            : null;
    }

    // Optimal string alignment: every letter is edited once at most.
    private static int Edits(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            cost[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int least = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                cost[i, j] = swapped ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
            }
        }

        return cost[a.Length, b.Length];
    }
}
