using Regalia.Evidence.Places;

namespace Regalia.Incidents.Linking.Comparison;

/// <summary>Gathers the words of one record after another.</summary>
internal sealed class RecordWords
{
    private const int Most = 2000; // a record that is a whole report is compared by its beginning

    private readonly Dictionary<uint, (int Times, WordMarks Marks)> words = [];
    private uint[] ascending = [];
    private readonly SortedSet<uint> victims = [];
    private readonly List<uint[]> victimNames = [];
    private readonly SortedSet<uint> name = [];
    private readonly HashSet<ulong> many = [];

    /// <summary>How many words of many the texts use.</summary>
    internal int Many => many.Count;

    /// <summary>Whether the name of a victim is that of a kind.</summary>
    internal bool NamesKind { get; private set; }

    internal void Clear()
    {
        NamesKind = false;
        words.Clear();
        victims.Clear();
        victimNames.Clear();
        many.Clear();
    }

    /// <summary>Adds the title, whose words count twice.</summary>
    internal void AddTitle(string? text) => Read(text, 2, WordMarks.Title);

    /// <summary>Adds what happened.</summary>
    internal void AddText(string? text) => Read(text, 1, WordMarks.None);

    /// <summary>Adds the name of a victim.</summary>
    internal void AddVictim(string? text)
    {
        name.Clear();
        Read(text, 1, WordMarks.Victim | WordMarks.Name);
        if (name.Count > 0)
        {
            victimNames.Add([.. name]);
        }
    }

    /// <summary>The words in ascending order.</summary>
    internal uint[] Ascending()
    {
        ascending = [.. words.Keys];
        Array.Sort(ascending);
        return ascending;
    }

    /// <summary>How often each of the words that were given in ascending order stands there, and where.</summary>
    internal byte[] Times(out WordMarks[] marks)
    {
        byte[] times = new byte[ascending.Length];
        marks = new WordMarks[ascending.Length];
        for (int i = 0; i < times.Length; i++)
        {
            (int count, marks[i]) = words[ascending[i]];
            times[i] = (byte)Math.Min(count, byte.MaxValue);
        }
        return times;
    }

    /// <summary>The words of all victims' names.</summary>
    internal uint[] VictimWords() => [.. victims];

    /// <summary>The words of each victim's name, as indexes into those in ascending order, one name after another.</summary>
    internal ushort[] VictimNames(out ushort[] ends)
    {
        List<ushort> indexes = [];
        List<ushort> places = [];
        foreach (uint[] victim in victimNames)
        {
            foreach (uint word in victim)
            {
                indexes.Add((ushort)Array.BinarySearch(ascending, word));
            }
            places.Add((ushort)indexes.Count);
            if (indexes.Count > Most)
            {
                break;
            }
        }
        ends = [.. places];
        return [.. indexes];
    }

    private void Read(string? text, int weight, WordMarks marks)
    {
        if (text is null)
        {
            return;
        }
        Span<char> buffer = stackalloc char[WordReader.Longest];
        bool starts = true;
        int at = 0;
        while (at < text.Length)
        {
            if (!WordReader.IsInWord(text[at]))
            {
                starts |= text[at] is '.' or '!' or '?' or '\n' or ':';
                at++;
                continue;
            }
            int end = WordReader.EndOf(text, at);
            ReadOnlySpan<char> word = WordReader.Read(text.AsSpan(at, end - at), buffer);
            if (word.Length > 1 && !StopWords.Has(word))
            {
                Add(word, buffer, weight, !starts && char.IsUpper(text[at]) ? marks | WordMarks.Name : marks);
            }
            starts = false;
            at = end;
        }
    }

    private void Add(ReadOnlySpan<char> word, Span<char> buffer, int weight, WordMarks marks)
    {
        if (WordsOfMany.Has(word))
        {
            _ = many.Add(TermHash.Long(word));
        }
        NamesKind |= marks.HasFlag(WordMarks.Victim) && VictimKinds.Has(word);
        // "The ... Company" says nothing of which company it is.
        if (marks.HasFlag(WordMarks.Victim) && NameKey.IsIdle(word))
        {
            marks = WordMarks.None;
        }
        word.CopyTo(buffer); // a word the reader replaced ("st") is not in the buffer
        uint hash = TermHash.Short(WordStem.Of(buffer[..word.Length]));
        bool known = words.TryGetValue(hash, out (int Times, WordMarks Marks) entry);
        if (!known && words.Count >= Most)
        {
            return;
        }
        words[hash] = (Math.Min(entry.Times + weight, byte.MaxValue), entry.Marks | marks);
        if (marks.HasFlag(WordMarks.Victim))
        {
            _ = victims.Add(hash);
            _ = name.Add(hash);
        }
    }
}
