using Regalia.Technology.Queries;

namespace Regalia.Technology.Definitions;

/// <summary>What a query sees of a known work: the title, and each of its terms as a piece of the abstract of its own.</summary>
public static class KnownWorkText
{
    /// <summary>
    /// The texts of a known work. Terms stand apart from each other, so that no phrase reaches from one into the next; so does
    /// no NEAR, however far it reaches.
    /// </summary>
    public static WorkText Of(KnownWork work)
    {
        ArgumentNullException.ThrowIfNull(work);
        List<AbstractWord> words = [];
        long position = 0;
        foreach (
            string term in work.Terms.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            foreach (string word in term.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                words.Add(new AbstractWord(position++, word));
            }

            position += QueryParser.FarthestNear + 1;
        }

        return new WorkText(work.Title, words, topics: [], keywords: []);
    }
}
