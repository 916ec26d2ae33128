using System.Text;
using Regalia.Incidents.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Regalia.Incidents.Classification;

/// <summary>The YAML of a rules file: well-formed, flat enough, and without references that multiply it.</summary>
internal static class RulesDocument
{
    private const int MostLevels = 16;

    /// <summary>The mapping that the file is.</summary>
    public static RulesMap Root(byte[] bytes, string file)
    {
        string text = Text(bytes, file);
        Screen(text, file);
        YamlStream yaml = [];
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            // A key twice: the parser alone does not mind.
            throw Malformed(file, e.Start, Said(e));
        }

        return yaml.Documents is [{ RootNode: YamlMappingNode root }]
            ? new(root, file)
            : throw new UnreadableFileException(
                file + ", line 1: expected sources:, words: and criteria:; see the file that comes with the program"
            );
    }

    private static string Text(byte[] bytes, string file)
    {
        try
        {
            string text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(
                bytes
            );
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException(file + " is not UTF-8 text: expected a rules file; save it as UTF-8");
        }
    }

    // The tree is built by recursion, and references are copied: a hostile file must not get that far.
    private static void Screen(string text, string file)
    {
        Mark at = new(0, 1, 1);
        int level = 0;
        try
        {
            Parser parser = new(new StringReader(text));
            while (parser.MoveNext())
            {
                ParsingEvent read = parser.Current!;
                at = read.Start;
                level += read.NestingIncrease;
                if (level > MostLevels)
                {
                    throw Malformed(file, at, "more than 16 levels deep");
                }

                if (read is AnchorAlias || read is NodeEvent { Anchor.IsEmpty: false })
                {
                    throw Malformed(file, at, "a reference (& or *); write it out");
                }
            }
        }
        catch (YamlException e)
        {
            throw Malformed(file, e.Start, Said(e));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The library fails so on some texts instead of naming the place; the last thing it read is near it.
            throw Malformed(file, at, "what follows cannot be read");
        }
    }

    private static UnreadableFileException Malformed(string file, Mark at, string said) =>
        RulesValue.Fault(file, at, value: null, "well-formed YAML", "mend this line: " + said);

    private static string Said(YamlException e) => e.Message.ReplaceLineEndings(" ").TrimEnd('.');
}
