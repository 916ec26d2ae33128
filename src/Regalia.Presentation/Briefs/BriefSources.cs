using System.Text;
using Regalia.Presentation.Bundles;

namespace Regalia.Presentation.Briefs;

/// <summary>The sources of a brief with their licences.</summary>
internal static class BriefSources
{
    internal static void Write(StringBuilder text, BundleScope scope)
    {
        text.Append("## Sources\n\n");
        foreach (UsedSource used in UsedSource.Of(scope))
        {
            text.Append("- ").Append(Markdown.Link(used.Source.Title, used.Source.Address));
            text.Append(". ").Append(Markdown.Text(used.Source.Publisher));
            if (used.Source.Edition is { } edition)
            {
                text.Append(", ").Append(Markdown.Text(edition));
            }
            text.Append(". ")
                .Append(Markdown.Text(used.Licence.Name))
                .Append(used.Licence.Open ? "" : " (not open)")
                .Append(".\n");
        }
        text.Append("\nEvery number can be followed to its source: `regalia evidence show ");
        text.Append(scope.Countries[0].Country.Code.ToString()).Append(" INDICATOR`.\n");
    }
}
