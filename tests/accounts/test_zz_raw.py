import pytest
pytestmark = pytest.mark.django_db
import time, pickle
from django.db import transaction
from django.test import Client
from tests.accounts.admin_addresses import addresses
def test_raw(staff_world):
    out={}
    adds=addresses(staff_world)
    who=["head","deputy","secretary","member","leader","technician","person without a role",None]
    t00=time.time()
    slow=[]
    for w in who:
        c=Client(raise_request_exception=False)
        if w: c.force_login(staff_world.people[w])
        t0=time.time()
        for a in adds:
            t=time.time()
            with transaction.atomic():
                r=c.get(a.path)
                transaction.set_rollback(True)
            slow.append((time.time()-t,w,str(a)))
            out.setdefault(a,{})[w]=(r.status_code, r.headers.get("Location",""))
        print(w,len(adds),time.time()-t0)
    slow.sort(key=lambda s:-s[0]); print(slow[:30])
    with open("/tmp/acc/raw.txt","w") as f:
        for a in adds:
            f.write(f"{str(a):80} "+" ".join(f"{out[a][w][0]}{'' if out[a][w][0]!=302 else ('L' if '/login' in out[a][w][1] else 'H' if out[a][w][1]=='/quan-tri/' else '>')}".ljust(5) for w in who)+"\n")
