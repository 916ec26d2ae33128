using System.CommandLine;
using System.CommandLine.Parsing;
using Regalia.Assessment.Markings;

namespace Regalia.Cli;

/// <summary>Options whose value is a marking of TLP 2.0.</summary>
internal static class MarkingOption
{
    /// <summary>An option that is CLEAR unless given.</summary>
    public static Option<TlpMarking> Create(string name, string description) =>
        Completed(
            new Option<TlpMarking>(name)
            {
                Description = description,
                HelpName = "LEVEL",
                DefaultValueFactory = _ => TlpMarking.Clear,
                CustomParser = result => Read(name, result),
            }
        );

    /// <summary>An option that may be left out.</summary>
    public static Option<TlpMarking?> OrNone(string name, string description) =>
        Completed(
            new Option<TlpMarking?>(name)
            {
                Description = description,
                HelpName = "LEVEL",
                CustomParser = result => Read(name, result),
            }
        );

    private static TlpMarking Read(string name, ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        if (!TlpMarkings.TryParse(word, out TlpMarking marking))
        {
            result.AddError($"{name} \"{word}\": expected one of {TlpMarkings.Words}.");
        }
        return marking;
    }

    private static T Completed<T>(T option)
        where T : Option
    {
        option.CompletionSources.Add(TlpMarkings.Words.Split(", "));
        return option;
    }
}
