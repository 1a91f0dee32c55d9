using System.Text;
using Google.Protobuf;

namespace Ascension.Failure.Clusters.Watching;

/// <summary>
/// Reads <c>ExportTraceServiceRequest</c> of OTLP 1 as far as the tests ask. Field numbers are those of
/// <c>opentelemetry/proto/trace/v1/trace.proto</c>.
/// </summary>
internal static class TraceExport
{
    public static IEnumerable<CollectedSpan> Read(byte[] request) =>
        from resource in Messages(request, 1)
        let service = ServiceName(resource)
        from scope in Messages(resource, 2)
        let source = Messages(scope, 1).Select(named => Text(named, 1)).FirstOrDefault("")
        from span in Messages(scope, 2)
        select new CollectedSpan(
            service, source, Convert.ToHexStringLower(Messages(span, 1).Single()), Text(span, 5));

    private static string ServiceName(byte[] resourceSpans) => (
        from resource in Messages(resourceSpans, 1)
        from attribute in Messages(resource, 1)
        where Text(attribute, 1) == "service.name"
        from value in Messages(attribute, 2)
        select Text(value, 1)).FirstOrDefault("");

    private static string Text(byte[] message, int field) =>
        Encoding.UTF8.GetString(Messages(message, field).FirstOrDefault([]));

    /// <summary>The length-delimited fields of one number.</summary>
    private static List<byte[]> Messages(byte[] message, int field)
    {
        List<byte[]> found = [];
        using CodedInputStream input = new(message);
        while (input.ReadTag() is not 0 and var tag)
        {
            if (tag == WireFormat.MakeTag(field, WireFormat.WireType.LengthDelimited))
            {
                found.Add(input.ReadBytes().ToByteArray());
            }
            else
            {
                input.SkipLastField();
            }
        }

        return found;
    }
}
