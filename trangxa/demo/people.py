"""The people of the model commune: five of the board, one leader, one technician."""

from dataclasses import dataclass
from typing import Any

from trangxa.core import roles

PASSWORD = "DemoOnly-2023"  # noqa: S105 - told to everyone; these accounts exist in a demonstration only
_ADDRESS = "hoaphong.example"
_BOARD = (
    ("truong-ban", roles.HEAD),
    ("pho-ban", roles.DEPUTY),
    ("thu-ky", roles.SECRETARY),
    ("bien-tap-1", roles.MEMBER),
    ("bien-tap-2", roles.MEMBER),
)
_OTHERS = (
    ("lanh-dao", roles.LEADER, "Bùi Thị Tên Mẫu", "Lãnh đạo xã (mẫu)"),
    ("ky-thuat", roles.TECHNICIAN, "Đặng Văn Thử Nghiệm", "Phụ trách kỹ thuật (mẫu)"),
)


@dataclass(frozen=True)
class DemoPerson:
    username: str
    role: str
    full_name: str
    position: str

    @property
    def record(self) -> dict[str, Any]:
        return {
            "type": "user",
            "id": self.username,
            "username": self.username,
            "full_name": self.full_name,
            "email": f"{self.username}@{_ADDRESS}",
            "position": self.position,
            "roles": [self.role],
        }


def people_of(record: dict[str, Any]) -> list[DemoPerson]:
    """Return the board's people in the order in which the record lists its members, then the others."""
    members = record["editorial_board"]["members"]
    board = [
        DemoPerson(username, role, member["name"], member["post"])
        for (username, role), member in zip(_BOARD, members, strict=True)
    ]
    return [*board, *(DemoPerson(*other) for other in _OTHERS)]
