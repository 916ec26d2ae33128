using Regalia.Evidence.Places;

namespace Regalia.Incidents.Linking.Comparison;

/// <summary>
/// The names in one entry of actors: sources write "A/B fka C (unit D)" for one actor. Blanks and signs in a name do not matter:
/// "APT 10" is "APT10". Names are what a source says; that two of them mean one actor is never concluded over a third.
/// </summary>
internal static class ActorKeys
{
    private const int Shortest = 4;

    private static readonly HashSet<string> none = new(StringComparer.Ordinal)
    {
        "undetermined",
        "unknown",
        "notattributed",
        "unnamed",
        "criminal",
        "criminals",
        "hackers",
        "hacktivist",
        "hacktivists",
        "government",
    };

    /// <summary>The keys of an entry.</summary>
    internal static IEnumerable<ulong> Of(string entry)
    {
        foreach (
            string name in entry
                .Replace(" fka ", "/", StringComparison.OrdinalIgnoreCase)
                .Replace(" aka ", "/", StringComparison.OrdinalIgnoreCase)
                .Split(['/', '<', '>', '(', ')', ';', ','])
        )
        {
            string plain = Plain(name);
            if (plain.Length >= Shortest && !none.Contains(plain))
            {
                yield return TermHash.Long(plain);
            }
        }
    }

    private static string Plain(string name)
    {
        Span<char> letters = stackalloc char[80];
        Span<char> buffer = stackalloc char[WordReader.Longest];
        int length = 0;
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
            if (length + word.Length > letters.Length)
            {
                return ""; // a sentence, no name
            }
            word.CopyTo(letters[length..]);
            length += word.Length;
            at = end;
        }
        return letters[..length].ToString();
    }
}
