using Microsoft.AspNetCore.Http.Metadata;

namespace Warraq.Newsroom.MediaLibrary;

/// <summary>
/// How much one request may bring to the library. A form may hold many files and one that is far too large, which then gets its sentence; the framework puts it
/// on the disk while it comes, so memory stays small. One file alone is read no further than a picture may be.
/// </summary>
sealed class UploadLimit : IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    public const long Form = 400_000_000;
    public const int Files = 40;

    public long? MaxRequestBodySize => Form;
    public bool? BufferBody => null;
    public int? MemoryBufferThreshold => null;
    public long? BufferBodyLengthLimit => Form;
    public int? ValueCountLimit => null;
    public int? KeyLengthLimit => null;
    public int? ValueLengthLimit => null;
    public int? MultipartBoundaryLengthLimit => null;
    public int? MultipartHeadersCountLimit => null;
    public int? MultipartHeadersLengthLimit => null;
    public long? MultipartBodyLengthLimit => Form;
}
