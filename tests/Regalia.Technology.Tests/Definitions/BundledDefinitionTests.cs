using Regalia.Technology.Definitions;

namespace Regalia.Technology.Tests.Definitions;

/// <summary>Every definition of the release, whoever wrote it, held against its known works.</summary>
public sealed class BundledDefinitionTests
{
    [Fact]
    public void Every_definition_can_be_read() => Assert.Empty(BundledDefinitions.Catalogue.Faults);

    [Fact]
    public void Every_finished_definition_finds_its_anchors_and_no_near_miss() =>
        Assert.Empty(
            BundledDefinitions
                .Catalogue.Entries.Where(entry => entry.Definition.Status == DefinitionStatus.Done)
                .SelectMany(entry =>
                    DefinitionCheck
                        .Of(entry)
                        .Failures.Select(work =>
                            $"{entry.File}: {(work.IsAnchor ? "anchor not" : "near miss")} found: {work.Work.Title}"
                        )
                )
        );

    [Fact]
    public void No_definition_has_impossible_or_redundant_parts() =>
        Assert.Empty(
            BundledDefinitions.Catalogue.Entries.SelectMany(entry =>
                DefinitionCheck.Of(entry).Findings.Select(finding => $"{entry.File}: {finding}")
            )
        );

    [Fact]
    public void A_technology_has_a_definition_or_is_said_to_have_none() =>
        Assert.Equal(
            BundledDefinitions.Technologies.Select(technology => technology.Id).Order(StringComparer.Ordinal),
            BundledDefinitions
                .Catalogue.Entries.Select(entry => entry.Definition.Id)
                .Concat(BundledDefinitions.Catalogue.WithoutDefinition)
                .Order(StringComparer.Ordinal)
        );
}
