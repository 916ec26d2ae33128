using System.Globalization;
using Regalia.Evidence.Faults;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Regalia.Assessment.Framework;

/// <summary>
/// From the text of a YAML file to its outermost mapping. Whatever the text is, the answer is a mapping or a fault:
/// nothing is thrown, and nothing is read that could take the program down with it.
/// </summary>
internal static class YamlRoot
{
    private const int MostLevels = 32;

    /// <summary>Reads a file that holds one mapping.</summary>
    /// <param name="file">Name of the file, for the faults.</param>
    /// <param name="text">Its text.</param>
    /// <param name="example">Where a good one is to be found: <c>start from the bundled release</c>.</param>
    /// <param name="faults">Receives what is wrong.</param>
    /// <returns>The mapping; null where there is none, with a fault that says why.</returns>
    public static YamlMap? Read(string file, string text, string example, List<Fault> faults)
    {
        void Report(int? line, string expected, string mend) =>
            faults.Add(new Fault(file, line, null, null, expected, mend, FaultKind.Content));

        try
        {
            if (Refused(text) is var (line, expected, mend))
            {
                Report(line, expected, mend ?? example);
                return null;
            }
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }])
            {
                Report(1, "settings as `key: value`, in one document", example);
                return null;
            }
            if (KeyThatIsNoWord(root) is { } key)
            {
                Report((int)key.Start.Line, "a word before the colon", "write `key: value`");
                return null;
            }
            return new YamlMap(root, "", file, faults);
        }
        catch (YamlException e)
        {
            Report((int)e.Start.Line, "well-formed YAML", "mend this line: " + e.Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library fails so on some texts instead of naming the place.
            Report(null, "well-formed YAML", "look for a stray & or * or an unclosed bracket");
        }
        return null;
    }

    // The tree is built by recursion: a file that nests without end, or refers to itself, must not get that far.
    private static (int Line, string Expected, string? Mend)? Refused(string text)
    {
        var parser = new Parser(new StringReader(text));
        int level = 0;
        while (parser.MoveNext())
        {
            ParsingEvent current = parser.Current!;
            level += current.NestingIncrease;
            if (level > MostLevels)
            {
                string most = MostLevels.ToString(CultureInfo.InvariantCulture);
                return ((int)current.Start.Line, "settings at most " + most + " levels deep", null);
            }
            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                return (
                    (int)current.Start.Line,
                    "every text written out, without an anchor (&) or alias (*)",
                    "write the text itself, in quotation marks if it begins with & or *"
                );
            }
        }
        return null;
    }

    private static YamlNode? KeyThatIsNoWord(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => map.Children.Keys.FirstOrDefault(key => key is not YamlScalarNode)
                ?? map.Children.Values.Select(KeyThatIsNoWord).FirstOrDefault(key => key is not null),
            YamlSequenceNode list => list.Children.Select(KeyThatIsNoWord).FirstOrDefault(key => key is not null),
            _ => null,
        };
}
