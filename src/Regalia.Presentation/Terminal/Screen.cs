using System.Globalization;
using Spectre.Console;

namespace Regalia.Presentation.Terminal;

/// <summary>Where tables are drawn. Colours only on a terminal; a pipe or file gets plain text of a fixed width.</summary>
public static class Screen
{
    /// <summary>Width of tables where nobody says how wide the reader's window is.</summary>
    public const int DefaultWidth = 120;

    /// <summary>Makes the screen for a writer.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="isTerminal">Whether a person looks at it.</param>
    /// <param name="environment">Environment variables: COLUMNS and NO_COLOR are heeded.</param>
    public static IAnsiConsole On(TextWriter output, bool isTerminal, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        IAnsiConsole console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(output),
                Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem =
                    isTerminal && string.IsNullOrEmpty(environment("NO_COLOR"))
                        ? ColorSystemSupport.Detect
                        : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Capabilities.Unicode = true;
        if (
            int.TryParse(environment("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns)
            && columns >= 40
        )
        {
            console.Profile.Width = columns;
        }
        else if (!isTerminal)
        {
            console.Profile.Width = DefaultWidth;
        }
        return console;
    }

    internal static Table Table(params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (string heading in headings)
        {
            table.AddColumn(
                new TableColumn(new Text(heading, new Style(decoration: Decoration.Bold))).PadLeft(0).PadRight(2)
            );
        }
        return table;
    }

    internal static Text Plain(string? text) => new(text ?? "");

    internal static Text Dim(string text) => new(text, new Style(decoration: Decoration.Dim));

    internal static void Line(this IAnsiConsole console, string text = "") => console.Write(new Text(text + "\n"));

    /// <summary>A line to be copied: never broken, however narrow the window is.</summary>
    internal static void Unbroken(this IAnsiConsole console, string text) =>
        console.Profile.Out.Writer.Write(text + "\n");

    internal static void Heading(this IAnsiConsole console, string text) =>
        console.Write(new Text("\n" + text + "\n", new Style(decoration: Decoration.Bold)));
}
