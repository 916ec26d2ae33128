using System.Collections.Immutable;
using Regalia.Web.Addresses;

namespace Regalia.Web.Routes;

/// <summary>Every kind of page, in the order of the navigation.</summary>
internal static class RouteTable
{
    public static ImmutableArray<PageRoute> All { get; } =
    [
        .. AssessmentRoutes.All,
        .. MeasureRoutes.All,
        .. TechnologyRoutes.All,
        .. IncidentRoutes.All,
        .. CaseRoutes.All,
        .. ClaimRoutes.All,
        .. ReadingRoutes.All,
    ];
}
