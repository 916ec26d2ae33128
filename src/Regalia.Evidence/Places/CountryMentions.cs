namespace Regalia.Evidence.Places;

/// <summary>Finds the countries that a text names, by a name, another name or a demonym ("Ukrainian").</summary>
/// <remarks>
/// Whole words, the longest name first: "Papua New Guinea" is no Guinea. What is uncertain is left out rather than guessed:
/// "Korean", "Congo" and "Dominican" without more, "Georgia" beside states of the United States, "Jordan" beside another
/// capitalised word. Peoples and regions that are no place of <see cref="Gazetteer"/> (Tibetan, Kurdish, Catalan) name no country;
/// neither does a language ("Chinese-speaking"), nor a people outside its state ("ethnic Kazakhs"). Where the words say only
/// a relation ("Iran-linked", "anti-Turkish"), nothing belongs to the country and it is not counted as named.
/// One pass, no patterns: the time is bounded by the text, whoever wrote it.
/// </remarks>
internal static class CountryMentions
{
    /// <summary>The countries named, in the order of the text, each as often as it is named.</summary>
    public static List<CountryMention> Find(string text)
    {
        List<CountryMention> found = [];
        Span<char> buffer = stackalloc char[WordReader.Longest];
        int at = 0;
        while (at < text.Length)
        {
            if (!WordReader.IsInWord(text[at]))
            {
                at++;
                continue;
            }
            int end = WordReader.EndOf(text, at);
            ReadOnlySpan<char> word = text.AsSpan(at, end - at);
            if (
                MentionNames.MayStart(word)
                && MentionNames.ByFirst.TryGetValue(WordReader.Read(word, buffer), out NameForm[]? forms)
            )
            {
                foreach (NameForm form in forms)
                {
                    int last = EndOf(form, text, at, end);
                    if (last < 0)
                    {
                        continue;
                    }
                    if (form.Place is Place place && MentionContext.Allows(form, text, at, last))
                    {
                        found.Add(new CountryMention(place, at, last - at));
                    }
                    end = last;
                    break;
                }
            }
            at = end;
        }
        return found;
    }

    // Where the name ends that starts with a word; -1 if it is another.
    private static int EndOf(NameForm form, string text, int start, int end)
    {
        Span<char> buffer = stackalloc char[WordReader.Longest];
        int word = start;
        for (int i = 1; i < form.Words.Length; i++)
        {
            (WordGap gap, int next) = WordReader.GapAt(text, end);
            // "St. Kitts", where the table has "Saint Kitts".
            bool isShort =
                gap == WordGap.Dot && form.Gaps[i - 1] == WordGap.Plain && end - word < form.Words[i - 1].Length;
            if (gap == WordGap.Wide || (gap != form.Gaps[i - 1] && !isShort))
            {
                return -1;
            }
            word = next;
            end = WordReader.EndOf(text, next);
            if (!WordReader.Read(text.AsSpan(next, end - next), buffer).SequenceEqual(form.Words[i]))
            {
                return -1;
            }
        }
        if (!HasCapitals(form.Capitals, text.AsSpan(start, end - start)))
        {
            return -1;
        }
        // The last dot of "U.S." is of the name, and so is the bracket of "Korea (Republic of)".
        bool isAbbreviation = form.Gaps is [.., WordGap.Dot] && form.Words[^1].Length == 1;
        bool isBracketed = text.AsSpan(start, end - start).Contains('(');
        return end < text.Length && ((isAbbreviation && text[end] == '.') || (isBracketed && text[end] == ')'))
            ? end + 1
            : end;
    }

    private static bool HasCapitals(NameCapitals needed, ReadOnlySpan<char> words)
    {
        if (needed == NameCapitals.None)
        {
            return true;
        }
        if (needed == NameCapitals.First)
        {
            return char.IsUpper(words[0]);
        }
        foreach (char c in words)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }
        return true;
    }
}
