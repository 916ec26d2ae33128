using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>Makes up titles and abstracts.</summary>
internal sealed class SampleText(SampleVocabulary vocabulary)
{
    /// <summary>A title with these terms in it.</summary>
    /// <param name="script">Which other script; -1 for the Latin one.</param>
    /// <param name="terms">Terms that it holds.</param>
    /// <param name="numbers">Of the work.</param>
    internal string Title(int script, IEnumerable<SampleTerm> terms, ref SampleNumbers numbers)
    {
        List<string> words = [];
        int length = numbers.Between(4, 15);
        for (int i = 0; i < length; i++)
        {
            words.Add(Word(script, ref numbers));
        }
        foreach ((int at, SampleTerm term) in Places(terms, words.Count, ref numbers))
        {
            words.InsertRange(at, term.Words);
        }
        words[0] = string.Concat(words[0][..1].ToUpperInvariant(), words[0].AsSpan(1));
        // What titles hold besides words in real records.
        return numbers.Below(120) switch
        {
            0 => string.Join(' ', words).ToUpperInvariant(),
            1 => "\"" + string.Join(' ', words) + "\"",
            2 => string.Join(' ', words[..2]) + "\n      " + string.Join(' ', words[2..]),
            3 => "<i>" + words[0] + "</i> " + string.Join(' ', words[1..]),
            // The writer escapes what lies beyond the first plane, as snapshots seldom do.
            4 => string.Join(' ', words) + (numbers.Chance(0.05) ? " \U0001D6FC" : " \\alpha\tα"),
            < 20 => words[0] + ": " + string.Join(' ', words[1..]),
            _ => string.Join(' ', words),
        };
    }

    /// <summary>Words of an abstract with these terms in it.</summary>
    internal string[] Abstract(int script, List<SampleTerm> terms, ref SampleNumbers numbers)
    {
        List<string> words = new(320);
        int length = numbers.Chance(0.01) ? numbers.Between(400, 1_200) : 60 + numbers.Below(120) + numbers.Below(120);
        int left = 0;
        while (words.Count < length)
        {
            if (left == 0)
            {
                left = numbers.Between(9, 30);
                words.Add(vocabulary.Capitalised[vocabulary.Draw(ref numbers)]);
            }
            int form = numbers.Below(256);
            left--;
            words.Add(
                left == 0 ? vocabulary.WithDot[vocabulary.Draw(ref numbers)]
                : form < 16 ? vocabulary.WithComma[vocabulary.Draw(ref numbers)]
                : form < 22 ? Figure(ref numbers)
                : form == 22 ? Oddity(ref numbers)
                : Word(script, ref numbers)
            );
        }
        foreach ((int at, SampleTerm term) in Places(terms, words.Count, ref numbers))
        {
            words.InsertRange(at, term.Words);
            int last = at + term.Words.Length - 1;
            // Punctuation does not part a word from its phrase.
            words[last] += numbers.Below(6) switch
            {
                0 => ",",
                1 => ".",
                2 => ")",
                _ => "",
            };
        }
        return [.. words];
    }

    // The last ones first, so that no term is put into another; and never before the first word, which may get marks of its own.
    private static IEnumerable<(int At, SampleTerm Term)> Places(
        IEnumerable<SampleTerm> terms,
        int words,
        ref SampleNumbers numbers
    )
    {
        List<(int At, SampleTerm Term)> places = [];
        foreach (SampleTerm term in terms)
        {
            places.Add((1 + numbers.Below(words), term));
        }
        return places.OrderByDescending(static place => place.At);
    }

    private string Word(int script, ref SampleNumbers numbers) =>
        script < 0 || numbers.Chance(0.1)
            ? vocabulary.Words[vocabulary.Draw(ref numbers)]
            : numbers.Of(vocabulary.Scripts[script]);

    private static string Figure(ref SampleNumbers numbers) =>
        numbers.Below(4) switch
        {
            0 => Invariant($"{numbers.Between(1950, 2026)}"),
            1 => Invariant($"{numbers.Below(100)}.{numbers.Below(100)}%"),
            2 => Invariant($"(n={numbers.Below(500)})"),
            _ => Invariant($"{numbers.Below(1_000)}"),
        };

    private string Oddity(ref SampleNumbers numbers)
    {
        string word = vocabulary.Words[vocabulary.Draw(ref numbers)];
        return numbers.Below(6) switch
        {
            0 => "\"" + word + "\"",
            1 => "$\\" + word + "$",
            2 => "–",
            3 => "<jats:p>" + word,
            4 => word + "/" + vocabulary.Words[vocabulary.Draw(ref numbers)],
            _ => "µ" + word + "™",
        };
    }
}
