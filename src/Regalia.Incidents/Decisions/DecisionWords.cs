namespace Regalia.Incidents.Decisions;

/// <summary>The words by which commands and files name what a decision does.</summary>
public static class DecisionWords
{
    private static readonly string[] words = ["confirm", "reject", "withdraw"];

    /// <summary>The word of an action: <c>confirm</c>.</summary>
    public static string Word(this DecisionAction action) => words[(int)action];

    /// <summary>The action of a word, whatever its case; null if it is none.</summary>
    public static DecisionAction? Find(string? word)
    {
        int place = Array.FindIndex(words, w => string.Equals(w, word, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : (DecisionAction)place;
    }
}
