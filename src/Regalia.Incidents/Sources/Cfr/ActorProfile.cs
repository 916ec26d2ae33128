namespace Regalia.Incidents.Sources.Cfr;

/// <summary>
/// Which records of the tracker tell of a group instead of an event. The rule: the title is a name, of at most four words
/// without a word for an event; and the description speaks of what the group is or does ("This threat actor targets ...",
/// "Ruritanian Fox is a group ..."), or the affiliations give other names of it ("Also known as ..."). All others are left as
/// incidents.
/// </summary>
internal static class ActorProfile
{
    private static readonly string[] s_events =
    [
        "attack",
        "breach",
        "campaign",
        "compromise",
        "defacement",
        "disruption",
        "doxing",
        "election",
        "espionage",
        "hack",
        "incident",
        "indictment",
        "leak",
        "phishing",
        "targeting",
        "theft",
    ];

    public static bool Is(string title, string affiliations, string description)
    {
        if (title.Length == 0 || title.AsSpan().Count(' ') > 3)
        {
            return false;
        }
        foreach (string word in s_events)
        {
            // "Ruritanian Hackers" is a name, "Hack of a ministry" is none; "attacks" and "compromised" are events like their stems.
            if (title.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }
        return affiliations.StartsWith("Also known as", StringComparison.OrdinalIgnoreCase)
            || IsGeneral(description)
            || (
                description.StartsWith(title, StringComparison.OrdinalIgnoreCase)
                && Speaks(description.AsSpan(title.Length))
            );
    }

    // "This threat actor", "This Ruritanian threat group".
    private static bool IsGeneral(string description)
    {
        if (!description.StartsWith("This ", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }
        int at = description.IndexOf("threat ", StringComparison.OrdinalIgnoreCase);
        return at is >= 5 and < 30
            && (
                description.AsSpan(at + 7).StartsWith("actor", StringComparison.OrdinalIgnoreCase)
                || description.AsSpan(at + 7).StartsWith("group", StringComparison.OrdinalIgnoreCase)
            );
    }

    private static bool Speaks(ReadOnlySpan<char> rest) =>
        rest.StartsWith(" is a", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith(", a", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith(" has been", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith(" is believed", StringComparison.OrdinalIgnoreCase);
}
