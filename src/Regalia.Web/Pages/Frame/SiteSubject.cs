using System.Collections.Immutable;
using Regalia.Evidence.Releases;
using Regalia.Presentation.Publications;

namespace Regalia.Web.Pages.Frame;

/// <summary>An entry of the navigation.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Page">Where it leads.</param>
/// <param name="Stems">First parts of the paths that belong to it.</param>
internal sealed record SiteSubject(string Name, PageAddress Page, ImmutableArray<string> Stems)
{
    /// <summary>Every entry, in the order of the navigation.</summary>
    public static ImmutableArray<SiteSubject> All(EvidenceRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return
        [
            new("Countries", PageAddress.Home, ["", "country", "report", "plan"]),
            new("Compare", PageAddress.Compare(), ["compare"]),
            new("Indicators", PageAddress.Indicators, ["indicators", "indicator"]),
            new("Guardrails", PageAddress.Guardrails, ["guardrails", "coverage"]),
            new("Layers", PageAddress.Layers, ["layers"]),
            new("Practices", PageAddress.Practices, ["practices", "practice"]),
            // A what-if needs a country to begin with; its form changes it.
            new("What-if", PageAddress.WhatIf(release.Countries[0].Code), ["whatif"]),
            new("Technology", PageAddress.Technologies, ["technology"]),
            new("Incidents", PageAddress.Incidents, ["incidents", "incident", "cases", "case", "trend"]),
            new("Claims", PageAddress.Claims, ["claims", "claim"]),
            new("Method", PageAddress.Method, ["method"]),
            new("Data", PageAddress.Data, ["data"]),
            new("About", PageAddress.About, ["about"]),
            // A written site has none, and leaves the entry out.
            new("Your files", PageAddress.OwnFiles, ["app"]),
        ];
    }

    /// <summary>What <c>aria-current</c> says on a page: <c>page</c> on the entry's own, <c>true</c> on another of the subject, else null.</summary>
    public string? Current(PageAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return string.Equals(address.Path, Page.Path, StringComparison.Ordinal) ? "page"
            : Stems.Contains(address.Path.Split('/')[0], StringComparer.Ordinal) ? "true"
            : null;
    }
}
