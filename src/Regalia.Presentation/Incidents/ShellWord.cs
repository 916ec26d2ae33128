namespace Regalia.Presentation.Incidents;

/// <summary>A word of a command line that people copy: whatever a source writes, it stays one word and runs nothing.</summary>
internal static class ShellWord
{
    /// <summary>In double quotes; in single ones where a shell would read more than letters in it.</summary>
    internal static string Quoted(string word) =>
        word.AsSpan().IndexOfAny("\"$`\\!") < 0
            ? "\"" + word + "\""
            : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
