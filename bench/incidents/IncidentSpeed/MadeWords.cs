using System.Text;

namespace IncidentSpeed;

/// <summary>Texts of common words, drawn by Knuth's multiplier so that every machine makes the same.</summary>
internal sealed class MadeWords
{
    private static readonly string[] Words =
    [
        "a",
        "about",
        "access",
        "after",
        "agency",
        "an",
        "and",
        "attackers",
        "bank",
        "by",
        "campaign",
        "company",
        "customers",
        "data",
        "details",
        "during",
        "employees",
        "for",
        "from",
        "had",
        "in",
        "including",
        "information",
        "malicious",
        "names",
        "network",
        "of",
        "on",
        "operation",
        "passwords",
        "personal",
        "records",
        "reported",
        "research",
        "said",
        "server",
        "software",
        "stolen",
        "that",
        "the",
        "their",
        "to",
        "unauthorised",
        "university",
        "users",
        "was",
        "were",
        "which",
        "with,",
    ];

    private ulong state = 42;

    public int Below(int most)
    {
        state = unchecked((state * 6364136223846793005) + 1442695040888963407);
        return (int)((state >> 33) % (ulong)most);
    }

    public void Write(StringBuilder into, int count)
    {
        for (int i = 0; i < count; i++)
        {
            into.Append(i == 0 ? "" : " ").Append(Words[Below(Words.Length)]);
        }
    }
}
