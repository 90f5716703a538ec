/** The 99 counties of Iowa; each has its district court. */
export const IOWA_COUNTIES: readonly string[] =
  `Adair|Adams|Allamakee|Appanoose|Audubon|Benton|Black Hawk|Boone|Bremer|Buchanan|Buena Vista|Butler|Calhoun|Carroll|Cass|Cedar|
Cerro Gordo|Cherokee|Chickasaw|Clarke|Clay|Clayton|Clinton|Crawford|Dallas|Davis|Decatur|Delaware|Des Moines|Dickinson|Dubuque|
Emmet|Fayette|Floyd|Franklin|Fremont|Greene|Grundy|Guthrie|Hamilton|Hancock|Hardin|Harrison|Henry|Howard|Humboldt|Ida|Iowa|
Jackson|Jasper|Jefferson|Johnson|Jones|Keokuk|Kossuth|Lee|Linn|Louisa|Lucas|Lyon|Madison|Mahaska|Marion|Marshall|Mills|
Mitchell|Monona|Monroe|Montgomery|Muscatine|O'Brien|Osceola|Page|Palo Alto|Plymouth|Pocahontas|Polk|Pottawattamie|Poweshiek|
Ringgold|Sac|Scott|Shelby|Sioux|Story|Tama|Taylor|Union|Van Buren|Wapello|Warren|Washington|Wayne|Webster|Winnebago|Winneshiek|
Woodbury|Worth|Wright`
    .replace(/\n/g, "")
    .split("|");

/** The 93 counties of Nebraska; each has a district court and a county court. */
export const NEBRASKA_COUNTIES: readonly string[] =
  `Adams|Antelope|Arthur|Banner|Blaine|Boone|Box Butte|Boyd|Brown|Buffalo|Burt|Butler|Cass|Cedar|Chase|Cherry|Cheyenne|Clay|
Colfax|Cuming|Custer|Dakota|Dawes|Dawson|Deuel|Dixon|Dodge|Douglas|Dundy|Fillmore|Franklin|Frontier|Furnas|Gage|Garden|
Garfield|Gosper|Grant|Greeley|Hall|Hamilton|Harlan|Hayes|Hitchcock|Holt|Hooker|Howard|Jefferson|Johnson|Kearney|Keith|
Keya Paha|Kimball|Knox|Lancaster|Lincoln|Logan|Loup|Madison|McPherson|Merrick|Morrill|Nance|Nemaha|Nuckolls|Otoe|Pawnee|
Perkins|Phelps|Pierce|Platte|Polk|Red Willow|Richardson|Rock|Saline|Sarpy|Saunders|Scotts Bluff|Seward|Sheridan|Sherman|
Sioux|Stanton|Thayer|Thomas|Thurston|Valley|Washington|Wayne|Webster|Wheeler|York`
    .replace(/\n/g, "")
    .split("|");
