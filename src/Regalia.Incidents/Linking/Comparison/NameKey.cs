using System.Text;
using Regalia.Evidence.Places;

namespace Regalia.Incidents.Linking.Comparison;

/// <summary>By what two spellings of one name are known: its plain words, without articles and legal forms.</summary>
internal static class NameKey
{
    private static readonly HashSet<string> idle = new(StringComparer.Ordinal)
    {
        "the",
        "of",
        "and",
        "a",
        "an",
        "for",
        "in",
        "inc",
        "llc",
        "ltd",
        "limited",
        "corp",
        "corporation",
        "co",
        "company",
        "plc",
        "gmbh",
        "ag",
        "sa",
        "spa",
        "srl",
        "bv",
        "nv",
        "ab",
        "as",
        "oy",
        "pty",
        "group",
        "holdings",
        "holding",
    };

    // A name of one of these alone is none: sources write them where they know no name.
    private static readonly HashSet<string> none = new(StringComparer.Ordinal)
    {
        "",
        "unknown",
        "undetermined",
        "na",
        "none",
        "not available",
        "unnamed",
        "various",
        "multiple",
        "not attributed",
    };

    /// <summary>The key; 0 if nothing is named.</summary>
    internal static ulong Of(string name)
    {
        string plain = Plain(name);
        return none.Contains(plain) ? 0 : TermHash.Long(plain);
    }

    /// <summary>Whether a word of a name says nothing of whom it names.</summary>
    internal static bool IsIdle(ReadOnlySpan<char> word) =>
        idle.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static string Plain(string name)
    {
        StringBuilder plain = new(name.Length);
        Span<char> buffer = stackalloc char[WordReader.Longest];
        int at = 0;
        while (at < name.Length)
        {
            if (!WordReader.IsInWord(name[at]))
            {
                at++;
                continue;
            }
            int end = WordReader.EndOf(name, at);
            ReadOnlySpan<char> word = WordReader.Read(name.AsSpan(at, end - at), buffer);
            if (!word.IsEmpty && !IsIdle(word))
            {
                plain.Append(plain.Length == 0 ? "" : " ").Append(word);
            }
            at = end;
        }
        return plain.ToString();
    }
}
