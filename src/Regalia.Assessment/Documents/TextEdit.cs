using System.Text;

namespace Regalia.Assessment.Documents;

/// <summary>A stretch of a text to be replaced.</summary>
/// <param name="From">Its first character.</param>
/// <param name="To">The place behind its last one.</param>
/// <param name="Text">What shall stand there.</param>
internal readonly record struct TextEdit(int From, int To, string Text)
{
    /// <summary>The text after some edits that do not overlap, all given by their places in the text before.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        StringBuilder result = new(text.Length);
        int at = 0;
        foreach (TextEdit edit in edits.OrderBy(e => e.From).ThenBy(e => e.To))
        {
            result.Append(text, at, edit.From - at).Append(edit.Text);
            at = edit.To;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
